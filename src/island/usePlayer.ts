import { useEffect, useState } from 'preact/hooks';
import { clamp } from './numbers.ts';

/** What the player can do, and what it is doing. */
export interface Player {
  readonly playing: boolean;
  readonly speed: number;
  /** Plays on, from the beginning if it stands at the end; or pauses. Nothing ever plays by itself. */
  toggle(): void;
  /** Pauses, and goes to a step, or to the first or last if there is none. */
  go(step: number): void;
  /** Pauses, and goes so many steps on from where it stands by now, shown or not. */
  goBy(steps: number): void;
  setSpeed(speed: number): void;
}

/** How long a step is shown at speed 1: a whole run takes about twelve seconds, a step at most 0.6 s. */
const stepTime = (max: number): number => Math.min(600, Math.max(60, 12_000 / max));

/**
 * Moves the player's time from 0 to `max`. `now` gives where it stands, shown or not: steps may come faster than renders,
 * the player's and the reader's. `set` is told whether more steps will follow by themselves.
 */
export function usePlayer(
  now: () => number,
  max: number,
  set: (step: number, playing: boolean) => void,
): Player {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const go = (step: number): void => {
    setPlaying(false);
    set(clamp(step, 0, max), false);
  };
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(
      () => {
        const next = Math.min(now() + 1, max);
        set(next, next < max);
        if (next === max) setPlaying(false);
      },
      stepTime(max) / speed,
    );
    return () => clearInterval(timer);
  }, [playing, speed, max]);
  return {
    playing,
    speed,
    toggle() {
      if (!playing && now() >= max) set(0, true);
      setPlaying(!playing);
    },
    go,
    goBy: (steps) => go(now() + steps),
    setSpeed,
  };
}

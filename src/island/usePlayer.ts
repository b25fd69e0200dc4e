import { useEffect, useRef, useState } from 'preact/hooks';

/** What the player can do, and what it is doing. */
export interface Player {
  readonly playing: boolean;
  readonly speed: number;
  /** Plays on, from the beginning if it stands at the end; or pauses. Nothing ever plays by itself. */
  toggle(): void;
  /** Pauses, and goes to a step. */
  go(step: number): void;
  setSpeed(speed: number): void;
}

/** How long a step is shown at speed 1: a whole run takes about twelve seconds, a step at most 0.6 s. */
const stepTime = (max: number): number => Math.min(600, Math.max(60, 12_000 / max));

/** Moves the player's time from 0 to `max`; `set` is told whether more steps will follow by themselves. */
export function usePlayer(now: number, max: number, set: (step: number, playing: boolean) => void): Player {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1);
  const latest = useRef({ now, set });
  latest.current = { now, set };
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(
      () => {
        const next = Math.min(latest.current.now + 1, max);
        // Steps may come faster than renders.
        latest.current.now = next;
        latest.current.set(next, next < max);
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
      if (!playing && now >= max) set(0, true);
      setPlaying(!playing);
    },
    go(step) {
      setPlaying(false);
      set(Math.min(max, Math.max(0, step)), false);
    },
    setSpeed,
  };
}

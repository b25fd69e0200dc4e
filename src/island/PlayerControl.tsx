import type { JSX } from 'preact';
import type { TimeParam } from '../widgets/define.ts';
import { Name } from './Typeset.tsx';
import type { Player } from './usePlayer.ts';

interface Props {
  readonly id: string;
  readonly param: TimeParam;
  readonly value: number;
  readonly player?: Player | undefined;
}

const speeds = { 0.5: '½×', 1: '1×', 2: '2×', 4: '4×' };

const icons = {
  start: 'M3 3h2v10H3zM13 3v10L6 8z',
  back: 'M11 3v10L4 8z',
  play: 'M4 2v12l9-6z',
  pause: 'M4 3h3v10H4zM9 3h3v10H9z',
  on: 'M5 3v10l7-5z',
};

/** The player: to the start, a step back, play or pause, a step on, where it stands, how fast it goes. */
export function PlayerControl({ id, param, value, player }: Props): JSX.Element {
  const { max } = param;
  const button = (icon: keyof typeof icons, label: string, act: () => void, idle: boolean): JSX.Element => (
    // Idle buttons stay focusable: a key that reaches the end must not lose its place. Pressed, they change nothing.
    <button
      type="button"
      class="widget-icon"
      aria-label={label}
      title={label}
      disabled={player === undefined}
      aria-disabled={idle}
      onClick={act}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={icons[icon]} fill="currentColor" />
      </svg>
    </button>
  );
  const playing = player?.playing ?? false;
  return (
    <div class="widget-player" role="group" aria-label="Player">
      <div class="widget-transport">
        {button('start', 'To the start', () => player?.go(0), value === 0)}
        {button('back', 'Step back', () => player?.goBy(-1), value === 0)}
        {button(playing ? 'pause' : 'play', playing ? 'Pause' : 'Play', () => player?.toggle(), false)}
        {button('on', 'Step', () => player?.goBy(1), value === max)}
      </div>
      <div class="widget-time">
        <label for={id}>
          <Name label={param.label} symbol={param.symbol} />
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={max}
          step={1}
          value={value}
          disabled={player === undefined}
          aria-valuetext={`${value} of ${max}`}
          onInput={(event) => player?.go(Number(event.currentTarget.value))}
        />
      </div>
      {/* By itself an output is a live region; the summary is what is to be heard. */}
      <output for={id} role="none" style={{ minWidth: `${2 * String(max).length + 3}ch` }}>
        {value} / {max}
      </output>
      <select
        aria-label="Speed"
        disabled={player === undefined}
        value={String(player?.speed ?? 1)}
        onChange={(event) => player?.setSpeed(Number(event.currentTarget.value))}
      >
        {Object.entries(speeds).map(([speed, label]) => (
          <option key={speed} value={speed} selected={Number(speed) === (player?.speed ?? 1)}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

import type { JSX } from 'preact';
import { presetValues, type AnyValues, type Widget } from '../widgets/define.ts';
import { Typeset } from './Typeset.tsx';

interface Props {
  readonly widget: Widget;
  readonly values: AnyValues;
  readonly load?: ((preset: string) => void) | undefined;
}

/** A button for each named state; the one that is shown, whatever the player's time, looks pressed. */
export function Presets({ widget, values, load }: Props): JSX.Element | null {
  const presets = Object.entries(widget.presets);
  if (presets.length === 0) return null;
  return (
    <div class="widget-presets" role="group" aria-label="Presets">
      {presets.map(([name, preset]) => (
        <button
          key={name}
          type="button"
          disabled={load === undefined}
          aria-pressed={matches(widget, name, values)}
          onClick={() => load?.(name)}
        >
          <Typeset text={preset.label} />
        </button>
      ))}
    </div>
  );
}

function matches(widget: Widget, preset: string, values: AnyValues): boolean {
  const wanted = presetValues(widget, preset);
  return Object.entries(widget.params).every(
    ([name, param]) => param.kind === 'time' || wanted[name] === values[name],
  );
}

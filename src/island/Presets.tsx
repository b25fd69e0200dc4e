import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
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
  const pressed = presets.map(([name]) => matches(widget, name, values));
  return useMemo(
    () =>
      presets.length === 0 ? null : (
        <div class="widget-presets" role="group" aria-label="Presets">
          {presets.map(([name, preset], i) => (
            <button
              key={name}
              type="button"
              disabled={load === undefined}
              aria-pressed={pressed[i]}
              onClick={() => load?.(name)}
            >
              <Typeset text={preset.label} />
            </button>
          ))}
        </div>
      ),
    [widget, load, pressed.join()],
  );
}

function matches(widget: Widget, preset: string, values: AnyValues): boolean {
  const wanted = presetValues(widget, preset);
  return Object.entries(widget.params).every(
    ([name, param]) => param.kind === 'time' || wanted[name] === values[name],
  );
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { counts, type RangeParam } from '../widgets/define.ts';
import { clamp, parseNumber, shown } from './numbers.ts';
import { Name } from './Typeset.tsx';

interface Props {
  readonly id: string;
  readonly param: RangeParam;
  readonly value: number;
  /** Absent on the server: then nothing can be moved. */
  readonly change?: ((value: number) => void) | undefined;
}

/** A slider, and a box for a number of the reader's own: any number in the range, or any whole one if it counts. */
export function RangeControl({ id, param, value, change }: Props): JSX.Element {
  const { label, symbol, min, max, step } = param;
  const disabled = change === undefined;
  return (
    <div class="widget-control widget-range">
      <label for={id}>
        <Name label={label} symbol={symbol} />
      </label>
      <NumberBox param={param} value={value} change={change} />
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={disabled}
        aria-valuetext={shown(value)}
        onInput={(event) => change?.(Number(event.currentTarget.value))}
      />
    </div>
  );
}

/** While it is being typed in, the box holds what is typed; a number in the range takes effect at once. */
function NumberBox({ param, value, change }: Omit<Props, 'id'>): JSX.Element {
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft === null ? value : parseNumber(draft);
  const allowed = (number: number | null): number is number =>
    number !== null &&
    number >= param.min &&
    number <= param.max &&
    (!counts(param) || Number.isInteger(number));
  const wrong = !allowed(typed);
  const settle = (): void => {
    if (draft === null) return;
    if (typed !== null) change?.(clamp(counts(param) ? Math.round(typed) : typed, param.min, param.max));
    setDraft(null);
  };
  return (
    <input
      type="number"
      inputMode="decimal"
      min={param.min}
      max={param.max}
      step={param.step}
      value={draft ?? Number(value.toPrecision(6))}
      disabled={change === undefined}
      aria-label={`${param.label}, as a number`}
      aria-invalid={wrong ? 'true' : undefined}
      title={`from ${shown(param.min)} to ${shown(param.max)}`}
      onInput={(event) => {
        const text = event.currentTarget.value;
        setDraft(text);
        const number = parseNumber(text);
        if (allowed(number)) change?.(number);
      }}
      onBlur={settle}
      onKeyDown={(event) => event.key === 'Enter' && settle()}
    />
  );
}

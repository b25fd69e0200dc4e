import type { JSX } from 'preact';
import type { ChoiceParam } from '../widgets/define.ts';
import { Name, Typeset } from './Typeset.tsx';

interface Props {
  readonly id: string;
  readonly param: ChoiceParam;
  readonly value: string;
  readonly change?: ((value: string) => void) | undefined;
}

/** Up to four options lie open as radio buttons; more go into a list. */
export function ChoiceControl({ id, param, value, change }: Props): JSX.Element {
  const options = Object.entries(param.options);
  const name = <Name label={param.label} symbol={param.symbol} />;
  const disabled = change === undefined;
  if (options.length > 4) {
    return (
      <div class="widget-control widget-select">
        <label for={id}>{name}</label>
        <select
          id={id}
          value={value}
          disabled={disabled}
          onChange={(event) => change?.(event.currentTarget.value)}
        >
          {options.map(([key, label]) => (
            <option key={key} value={key} selected={key === value}>
              {label}
            </option>
          ))}
        </select>
      </div>
    );
  }
  return (
    <fieldset class="widget-control widget-choice" disabled={disabled}>
      <legend>{name}</legend>
      {options.map(([key, label]) => (
        <label key={key}>
          <input
            type="radio"
            name={id}
            value={key}
            checked={key === value}
            disabled={disabled}
            onChange={() => change?.(key)}
          />
          <span>
            <Typeset text={label} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

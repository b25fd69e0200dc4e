import type { JSX } from 'preact';
import type { SwitchParam } from '../widgets/define.ts';
import { Name } from './Typeset.tsx';

interface Props {
  readonly param: SwitchParam;
  readonly value: boolean;
  readonly change?: ((value: boolean) => void) | undefined;
}

/** On or off. */
export function SwitchControl({ param, value, change }: Props): JSX.Element {
  return (
    <div class="widget-control widget-switch">
      <label>
        <input
          type="checkbox"
          role="switch"
          checked={value}
          disabled={change === undefined}
          onChange={(event) => change?.(event.currentTarget.checked)}
        />
        <Name label={param.label} symbol={param.symbol} />
      </label>
    </div>
  );
}

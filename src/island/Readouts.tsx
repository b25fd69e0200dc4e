import type { JSX } from 'preact';
import { format } from '../figure/format.ts';
import type { Quantity, View } from '../widgets/define.ts';
import { Name } from './Typeset.tsx';

/** The values that are readouts: those with a label. */
export const labelled = (values: View['values']): [string, Quantity][] =>
  Object.entries(values).filter(([, quantity]) => quantity.label !== undefined);

/** The labelled values, with room for a sign and a power of ten so that nothing moves as they change. */
export function Readouts({ values }: { values: View['values'] }): JSX.Element | null {
  const quantities = labelled(values);
  if (quantities.length === 0) return null;
  return (
    <dl class="widget-readouts">
      {quantities.map(([name, quantity]) => (
        <div key={name}>
          <dt class={quantity.role && `role-${quantity.role}`}>
            <Name label={quantity.label} symbol={quantity.symbol} />
          </dt>
          <dd style={{ minWidth: `${quantity.digits + 4}ch` }}>{format(quantity)}</dd>
        </div>
      ))}
    </dl>
  );
}

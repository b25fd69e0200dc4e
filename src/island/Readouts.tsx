import type { JSX } from 'preact';
import { format } from '../figure/format.ts';
import type { View } from '../widgets/define.ts';
import { Name } from './Typeset.tsx';

/** The labelled values, with room for a sign and a power of ten so that nothing moves as they change. */
export function Readouts({ values }: { values: View['values'] }): JSX.Element | null {
  const labelled = Object.entries(values).filter(([, quantity]) => quantity.label !== undefined);
  if (labelled.length === 0) return null;
  return (
    <dl class="widget-readouts">
      {labelled.map(([name, quantity]) => (
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

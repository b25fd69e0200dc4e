import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Figure } from '../figure/figure.ts';
import { legend } from '../figure/legend.ts';
import { swatch } from '../figure/swatch.ts';
import { setLit } from './lit.ts';
import { Typeset } from './Typeset.tsx';

/**
 * What the marks mean. An entry lights its marks when it is pointed at, focused or pressed: by its class, as every
 * term does (see lit.ts).
 */
export function Legend({ figure, live }: { figure: Figure; live: boolean }): JSX.Element {
  const entries = legend(figure);
  return useMemo(
    () => (
      <ul class="widget-legend">
        {entries.map((entry, i) => (
          <li key={i}>
            <button
              type="button"
              class={`role-${entry.role}`}
              disabled={!live}
              onClick={() => setLit(entry.role)}
            >
              <span dangerouslySetInnerHTML={{ __html: swatch(entry) }} />
              <span class="widget-entry">
                <Typeset text={entry.label} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    ),
    [JSON.stringify(entries), live],
  );
}

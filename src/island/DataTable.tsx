import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Figure } from '../figure/figure.ts';
import { brief } from '../figure/format.ts';
import { table } from '../figure/table.ts';
import { Typeset } from './Typeset.tsx';

interface Props {
  readonly figures: readonly Figure[];
  /** In the browser the rows are made only while they are looked at; the server's page holds them all. */
  readonly live: boolean;
  readonly open: boolean;
}

/** The numbers behind the pictures. */
export function DataTable({ figures, live, open }: Props): JSX.Element {
  const [isOpen, setOpen] = useState(open);
  return (
    <details class="widget-data" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Data</summary>
      {(!live || isOpen) && (
        <div class="widget-tables">
          {figures.map((figure) => (
            <Rows key={figure.id} figure={figure} />
          ))}
        </div>
      )}
    </details>
  );
}

function Rows({ figure }: { figure: Figure }): JSX.Element {
  const { caption, columns, rows } = table(figure);
  return (
    // It scrolls, so a key must be able to reach it.
    <div class="widget-scroll" role="region" aria-label={`Data: ${caption}`} tabIndex={0}>
      <table>
        <caption>
          <Typeset text={caption} />
        </caption>
        <thead>
          <tr>
            {columns.map((column, i) => (
              <th key={i} scope="col">
                <Typeset text={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => (
                <td key={j}>{typeof cell === 'string' ? <Typeset text={cell} /> : number(cell)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const number = (cell: number): string => (Number.isNaN(cell) ? '' : brief(cell));

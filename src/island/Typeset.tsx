import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { typeset } from './typeset.ts';

/** Text with subscripts and superscripts; the letters of a `symbol` lean. */
export function Typeset({ text, symbol = false }: { text: string; symbol?: boolean }): JSX.Element {
  // The same element again is not compared again: most texts stay as they are while a slider moves.
  return useMemo(
    () => (
      <>
        {typeset(text).map((piece, i) => {
          if (piece.kind === 'sub') return <sub key={i}>{piece.text}</sub>;
          if (piece.kind === 'sup') return <sup key={i}>{piece.text}</sup>;
          return symbol && piece.kind === 'letters' ? <i key={i}>{piece.text}</i> : piece.text;
        })}
      </>
    ),
    [text, symbol],
  );
}

/** "learning rate η": what a control or a readout is called. */
export function Name({ label, symbol }: { label?: string; symbol?: string }): JSX.Element {
  return (
    <>
      {label !== undefined && <Typeset text={label} />}
      {label !== undefined && symbol !== undefined && ' '}
      {symbol !== undefined && (
        <span class="widget-symbol">
          <Typeset text={symbol} symbol />
        </span>
      )}
    </>
  );
}

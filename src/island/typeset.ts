/** A piece of a text with `_1`, `^2` or `_{12}` in it. */
export interface Piece {
  readonly kind: 'letters' | 'plain' | 'sub' | 'sup';
  readonly text: string;
}

/** Splits a plain-text symbol, "λ_max" or "w_1^2", into what leans (letters), stands, sinks and rises. */
export function typeset(text: string): Piece[] {
  return [...text.matchAll(/([_^])(?:\{([^}]*)\}|(\p{L}+|\d+))|(\p{L}+)|([^\p{L}_^]+|.)/gu)].map(
    ([, mark, braced, bare, letters, rest]): Piece => {
      if (mark !== undefined) return { kind: mark === '_' ? 'sub' : 'sup', text: braced ?? bare ?? '' };
      return letters === undefined ? { kind: 'plain', text: rest ?? '' } : { kind: 'letters', text: letters };
    },
  );
}

import type { JSX } from 'preact';
import { aspect } from '../figure/aspect.ts';
import type { Figure } from '../figure/figure.ts';
import type { Theme } from '../figure/look.ts';

/** A figure drawn at build time: its widget, and the preset whose state it shows. */
export interface Drawn {
  readonly widget: string;
  readonly preset: string | undefined;
}

const width = { wide: 640, narrow: 340 };

/** The picture's address under the site's base path. */
export function pictureUrl(drawn: Drawn, figure: string, theme: Theme, column: keyof typeof width): string {
  const state = drawn.preset ?? 'default';
  return `${import.meta.env.BASE_URL}figures/${drawn.widget}/${state}/${figure}-${theme}-${column}.avif`;
}

/** One picture a column width: which of them is shown, and so fetched, is the style sheet's to say. */
export function Picture({ drawn, figure }: { drawn: Drawn; figure: Figure }): JSX.Element {
  return (
    <>
      {(['wide', 'narrow'] as const).map((column) => (
        <picture key={column} class={`widget-${column}`}>
          <source
            data-theme="dark"
            media="(prefers-color-scheme: dark)"
            srcset={pictureUrl(drawn, figure.id, 'dark', column)}
          />
          <img
            src={pictureUrl(drawn, figure.id, 'light', column)}
            alt={figure.title}
            width={width[column]}
            height={Math.round(width[column] / aspect(figure, column === 'wide'))}
            loading="lazy"
            decoding="async"
          />
        </picture>
      ))}
    </>
  );
}

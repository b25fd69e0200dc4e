import type { JSX } from 'preact';
import { pictureSize } from '../figure/aspect.ts';
import type { Figure } from '../figure/figure.ts';
import type { Theme } from '../figure/look.ts';

/** A figure drawn at build time: its widget, and the preset whose state it shows. */
export interface Drawn {
  readonly widget: string;
  readonly preset: string | undefined;
}

/** The picture's address under the site's base path. */
export function pictureUrl(drawn: Drawn, figure: string, theme: Theme, density: 1 | 2): string {
  const state = drawn.preset ?? 'default';
  return `${import.meta.env.BASE_URL}figures/${drawn.widget}/${state}/${figure}-${theme}-${density}x.avif`;
}

/** The picture of a figure, for light and dark, plain and fine screens. */
export function Picture({ drawn, figure }: { drawn: Drawn; figure: Figure }): JSX.Element {
  const url = (theme: Theme, density: 1 | 2): string => pictureUrl(drawn, figure.id, theme, density);
  return (
    <picture>
      <source
        data-theme="dark"
        media="(prefers-color-scheme: dark)"
        srcset={`${url('dark', 1)}, ${url('dark', 2)} 2x`}
      />
      <img
        src={url('light', 1)}
        srcset={`${url('light', 2)} 2x`}
        alt={figure.title}
        {...pictureSize(figure)}
        loading="lazy"
        decoding="async"
      />
    </picture>
  );
}

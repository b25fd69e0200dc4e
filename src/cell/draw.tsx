import { render } from 'preact';
import type { Figure } from '../figure/figure.ts';
import { Drawing } from './Drawing.tsx';

/** Draws the figures in `host`, in place of those drawn before. */
export function draw(host: Element, figures: readonly Figure[]): void {
  render(
    figures.map((figure, i) => <Drawing key={i} figure={figure} />),
    host,
  );
}

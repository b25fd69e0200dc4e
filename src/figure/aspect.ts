import type { Figure } from './figure.ts';

/** A figure's column is narrow below this width, in CSS pixels. */
export const narrowBelow = 480;

/** Width over height of a figure in a wide or a narrow column. */
export const aspect = (figure: Figure, wide: boolean): number =>
  figure.aspect ? figure.aspect[wide ? 'wide' : 'narrow'] : 4 / 3;

/** The height of a figure that is `width` CSS pixels wide, in whole pixels. */
export const heightFor = (figure: Figure, width: number): number =>
  Math.round(width / aspect(figure, width >= narrowBelow));

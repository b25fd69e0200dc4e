import type { Figure } from './figure.ts';
import type { Size } from './look.ts';

/** A figure's column is narrow below this width, in CSS pixels. */
const narrowBelow = 480;

/** Width over height of a figure in a wide or a narrow column. */
export const aspect = (figure: Figure, wide: boolean): number =>
  figure.aspect ? figure.aspect[wide ? 'wide' : 'narrow'] : 4 / 3;

/** How wide a figure's picture is drawn, in CSS pixels: about as wide as a column for one of two figures. */
const pictureWidth = 360;

/** The height of a figure that is `width` CSS pixels wide, in whole pixels. */
export const heightFor = (figure: Figure, width: number): number =>
  Math.round(width / aspect(figure, width >= narrowBelow));

/** The size in CSS pixels at which a figure's picture is drawn: its `width` and `height` attributes. */
export const pictureSize = (figure: Figure): Size => ({
  width: pictureWidth,
  height: heightFor(figure, pictureWidth),
});

/** Red, green and blue, 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number];

export const parseColor = (hex: string): Color => [
  parseInt(hex.slice(1, 3), 16),
  parseInt(hex.slice(3, 5), 16),
  parseInt(hex.slice(5, 7), 16),
];

/** The colour a part of the way from one to another. */
export const mix = (from: Color, to: Color, part: number): Color => [
  Math.round(from[0] + (to[0] - from[0]) * part),
  Math.round(from[1] + (to[1] - from[1]) * part),
  Math.round(from[2] + (to[2] - from[2]) * part),
];

import type { Role } from './roles.ts';

export type Theme = 'light' | 'dark';

/** The size of a figure's canvas, in CSS pixels; fractions are cut off. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** An off-screen canvas, a browser's or a build's. */
export interface Bitmap {
  getContext(kind: '2d'): CanvasRenderingContext2D | null;
}

/** Makes an off-screen canvas of this many device pixels. */
export type MakeBitmap = (width: number, height: number) => Bitmap;

/** How a figure is to be drawn: everything about its picture that is not in the figure. */
export interface Look extends Size {
  readonly theme: Theme;
  /** A CSS font family list. Default: the site's sans. */
  readonly font?: string;
  /** Device pixels per CSS pixel. Default: the screen's. */
  readonly ratio?: number;
  /** Marks of every other role are dimmed. */
  readonly lit?: Role | null;
  /** Makes an off-screen canvas. Default: the browser's. */
  readonly bitmap?: MakeBitmap;
}

export const defaultFont = "'Source Sans 3', system-ui, sans-serif";

/**
 * The colours of a figure that have no role, next to those of the book's page. `paper` is the ground that figures lie
 * on, and is drawn too, so that a downloaded picture reads anywhere. `heat` runs from low to high.
 */
export const themes = {
  light: {
    paper: '#ffffff',
    ink: '#4a463f',
    axis: '#a39b8d',
    grid: '#eeebe4',
    heat: ['#f5f7fa', '#9dbbdf', '#2f639f'],
  },
  dark: {
    paper: '#1d1f23',
    ink: '#bdb8ae',
    axis: '#77736c',
    grid: '#2f3237',
    heat: ['#23272e', '#3c6390', '#93c0f2'],
  },
} as const satisfies Record<Theme, Record<string, string | readonly string[]>>;

import type { Role } from './roles.ts';

/** A point of a figure, in the units of its axes. */
export type Point = readonly [x: number, y: number];

/**
 * One axis. `min` and `max` bound what is shown, in the axis's own units; a figure with `equal` scales may show
 * more, never less. On a `'log'` scale both must be positive, and points below `min` are drawn at the lower edge, 0 and
 * negative ones too. A label may hold `_1`, `^2` or `_{12}` for subscripts and superscripts, as every text in a figure.
 */
export interface Axis {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly scale?: 'linear' | 'log';
  /** Ticks at whole numbers only: the axis counts. */
  readonly whole?: boolean;
}

/**
 * How a point may be dragged. `x` and `y` name the parameters that take the point's coordinates as they are (leave
 * one out, and the point moves along the other axis only). Where the parameters are not the coordinates, `move` maps
 * them instead, and `x`, `y` stay away. `label` says to a listener what is being moved: "start".
 */
export interface Drag {
  readonly label: string;
  readonly x?: string;
  readonly y?: string;
  readonly move?: (x: number, y: number) => Readonly<Record<string, number>>;
}

/** A polyline through `points`, in order; a non-finite point breaks it. `label` puts it into the legend and table. */
export interface LineMark {
  readonly kind: 'line';
  readonly role: Role;
  readonly points: readonly Point[];
  readonly label?: string;
  /** Shows each vertex as the role's marker too. */
  readonly vertices?: boolean;
}

/** Markers at `points`. With `drag`, the one point (the first) can be moved by pointer, touch and arrow keys. */
export interface PointsMark {
  readonly kind: 'points';
  readonly role: Role;
  readonly points: readonly Point[];
  readonly label?: string;
  readonly drag?: Drag;
}

/** Vertical bars from the x-axis (from the lower edge on a log scale) to each point, `width` axis units wide. */
export interface BarsMark {
  readonly kind: 'bars';
  readonly role: Role;
  readonly points: readonly Point[];
  readonly width: number;
  readonly label?: string;
}

/**
 * Level lines that are ellipses, as those of a quadratic with a lowest point: the function is `low + s²` all around
 * `middle + s (cos t · axes[0] + sin t · axes[1])`.
 */
export interface Ellipses {
  readonly low: number;
  readonly middle: Point;
  readonly axes: readonly [Point, Point];
}

/** Level lines of `value`. It is sampled once per `key`, one grid cell beyond the axes. */
export interface ContourMark {
  readonly kind: 'contour';
  readonly role: Role;
  /** Names the function: the same key must always mean the same. */
  readonly key: string;
  readonly value: (x: number, y: number) => number;
  /** What the level lines of `value` are known to be: they are drawn as such, and nothing is sampled. Linear axes only. */
  readonly ellipses?: Ellipses | undefined;
  readonly levels: readonly number[];
  readonly label?: string;
}

/** A field of colour from `range[0]` (light) to `range[1]` (strong); values outside it take the ends. Cached by `key`. */
export interface HeatMark {
  readonly kind: 'heat';
  readonly key: string;
  readonly value: (x: number, y: number) => number;
  readonly range: readonly [low: number, high: number];
  readonly label: string;
}

/** An arrow in axis units. */
export interface ArrowMark {
  readonly kind: 'arrow';
  readonly role: Role;
  readonly from: Point;
  readonly to: Point;
  readonly label?: string;
}

/** A straight line across the whole figure, at `x` or at `y`, with its text beside it. */
export interface RuleMark {
  readonly kind: 'rule';
  readonly role: Role;
  readonly x?: number;
  readonly y?: number;
  readonly text?: string;
  readonly label?: string;
}

/** A tinted strip across the whole figure, between two values of x or of y. */
export interface BandMark {
  readonly kind: 'band';
  readonly role: Role;
  readonly x?: readonly [number, number];
  readonly y?: readonly [number, number];
  readonly label?: string;
}

/** Words at a point. */
export interface TextMark {
  readonly kind: 'text';
  readonly role: Role;
  readonly at: Point;
  readonly text: string;
}

export type Mark =
  LineMark | PointsMark | BarsMark | ContourMark | HeatMark | ArrowMark | RuleMark | BandMark | TextMark;

/** A picture, described. Marks are drawn in their order, the last on top. */
export interface Figure {
  /** Distinct within its widget; names the picture's file, its table and its download. */
  readonly id: string;
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly marks: readonly Mark[];
  /** One unit of x as long as one unit of y, so that what is orthogonal looks orthogonal. Linear axes only. */
  readonly equal?: boolean;
  /** Width over height, in a wide and in a narrow column. Default: 4:3 in both. */
  readonly aspect?: { readonly wide: number; readonly narrow: number };
}

import type { Figure, Mark, Point } from '../figure.ts';
import { defaultFont, themes, type Look } from '../look.ts';
import { projection, type Projection } from '../project.ts';
import { roles, type Role, type RoleStyle } from '../roles.ts';

export type Context = CanvasRenderingContext2D;

/** The vertices of a line: a mark of their own, since they may reach over the plot's edge, and the line may not. */
export interface VerticesMark {
  readonly kind: 'vertices';
  readonly role: Role;
  readonly points: readonly Point[];
}

export type DrawnMark = Mark | VerticesMark;

/** Everything that drawing one figure once needs to know. */
export interface Scene extends Projection {
  readonly figure: Figure;
  readonly marks: readonly DrawnMark[];
  readonly look: Look;
  readonly font: string;
  /** Device pixels per CSS pixel. */
  readonly ratio: number;
  readonly theme: (typeof themes)[keyof typeof themes];
  /** A role's colour, faint while another role is lit. */
  color(role: Role): string;
  style(role: Role): RoleStyle;
}

const drawn = (mark: Mark): DrawnMark[] =>
  mark.kind === 'line' && mark.vertices
    ? [mark, { kind: 'vertices', role: mark.role, points: mark.points }]
    : [mark];

/** What is left of a colour's opacity while another role is lit, as two hexadecimal digits. */
const dimmed = '38';

export function scene(figure: Figure, look: Look): Scene {
  const lit = look.lit ?? null;
  return {
    ...projection(figure, look),
    figure,
    marks: figure.marks.flatMap(drawn),
    look,
    font: look.font ?? defaultFont,
    ratio: look.ratio ?? globalThis.devicePixelRatio ?? 1,
    theme: themes[look.theme],
    color: (role) => roles[role][look.theme] + (lit === null || lit === role ? '' : dimmed),
    style: (role) => roles[role],
  };
}

/** Draws with the canvas clipped to the plot. */
export function within(ctx: Context, { area }: Scene, draw: () => void): void {
  ctx.save();
  ctx.beginPath();
  ctx.rect(area.left, area.top, area.right - area.left, area.bottom - area.top);
  ctx.clip();
  draw();
  ctx.restore();
}

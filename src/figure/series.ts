import type { Figure, Mark, Point } from './figure.ts';
import { roles } from './roles.ts';

/** A mark as rows of numbers. */
export interface Series {
  readonly name: string;
  readonly labelled: boolean;
  readonly points: readonly Point[];
  /** A line without vertices is a curve: its points are samples, close together, and any few of them will do. */
  readonly sampled: boolean;
}

function pointsOf(mark: Mark): readonly Point[] | undefined {
  switch (mark.kind) {
    case 'line':
    case 'points':
    case 'bars':
      return mark.points;
    case 'arrow':
      return [mark.from, mark.to];
    case 'rule':
      return [[mark.x ?? NaN, mark.y ?? NaN]];
    default:
      return undefined;
  }
}

/** The marks of a figure that are made of points, in order. Fields, bands and words are not. */
export function series(figure: Figure): Series[] {
  return figure.marks.flatMap((mark) => {
    const points = pointsOf(mark);
    if (!points || mark.kind === 'heat' || mark.kind === 'text') return [];
    return {
      name: mark.label ?? roles[mark.role].name,
      labelled: mark.label !== undefined,
      points,
      sampled: mark.kind === 'line' && !mark.vertices,
    };
  });
}

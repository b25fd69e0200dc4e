import { clip } from '../clip.ts';
import type { Point } from '../figure.ts';
import type { Scene } from './scene.ts';

/** A stroke that words had better not cover, in CSS pixels. */
export type Stroke = readonly [from: Point, to: Point];

/** Every stroke of lines, arrows, rules and points. */
export function obstacles(scene: Scene): Stroke[] {
  const pixels = (points: readonly Point[]): Point[] =>
    clip(points, scene.x, scene.y).map((part) => scene.partToPixel(...part));
  const along = (points: readonly Point[]): Stroke[] => points.slice(1).map((p, i) => [points[i]!, p]);
  const { x, y } = scene;
  return scene.figure.marks.flatMap((mark) => {
    switch (mark.kind) {
      case 'line':
        return along(pixels(mark.points));
      case 'arrow':
        return along(pixels([mark.from, mark.to]));
      case 'points':
        return pixels(mark.points).map((p): Stroke => [p, p]);
      case 'rule':
        return [
          ...(mark.x === undefined
            ? []
            : along(
                pixels([
                  [mark.x, y.min],
                  [mark.x, y.max],
                ]),
              )),
          ...(mark.y === undefined
            ? []
            : along(
                pixels([
                  [x.min, mark.y],
                  [x.max, mark.y],
                ]),
              )),
        ];
      default:
        return [];
    }
  });
}

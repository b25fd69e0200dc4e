import type { ChartDataset } from 'chart.js';
import { clip } from './clip.ts';
import type { DrawnMark, Scene, VerticesMark } from './draw/scene.ts';
import type { LineMark, PointsMark } from './figure.ts';
import { strokeOnly } from './marker.ts';

export type Dataset = ChartDataset<'scatter'>;

/** A marker's radius. Those with corners have less area in the same circle, so they get a little more. */
const radius = { vertices: 3, points: 5.5, drag: 8 };
const corners = 1.25;

/** Smaller where vertices follow each other closely from left to right, so that they do not become a chain. */
function vertexRadius({ points }: VerticesMark, { toPixel, y }: Scene): number {
  const xs = points.map(([x]) => toPixel(x, y.min)[0]);
  const gaps = xs.slice(1).map((x, i) => x - xs[i]!);
  if (gaps.length === 0 || !gaps.every((gap) => gap > 0)) return radius.vertices;
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  return Math.max(1.5, Math.min(radius.vertices, mean * 0.28));
}

/** A mark that Chart.js does not draw still has its dataset, so that its turn in the order comes. */
const empty = (): Dataset => ({ data: [], showLine: false });

const xy = (points: LineMark['points'], { x, y }: Scene): Dataset['data'] =>
  clip(points, x, y).map(([px, py]) => ({ x: px, y: py }));

function line(mark: LineMark, scene: Scene): Dataset {
  return {
    data: xy(mark.points, scene),
    showLine: true,
    clip: 1,
    borderColor: scene.color(mark.role),
    borderDash: [...scene.style(mark.role).dash],
    borderWidth: 2,
    borderJoinStyle: 'round',
    pointRadius: 0,
  };
}

function markers(mark: PointsMark | VerticesMark, scene: Scene): Dataset {
  const { marker } = scene.style(mark.role);
  const color = scene.color(mark.role);
  // A role without a marker still has points to show, should it be asked to.
  const pointStyle = marker === 'none' ? 'circle' : marker;
  const stroked = strokeOnly(pointStyle);
  const size = mark.kind === 'vertices' ? vertexRadius(mark, scene) : mark.drag ? radius.drag : radius.points;
  // On a log scale a vertex below the edge is not drawn on it as if it belonged there: the line tells enough.
  const points =
    mark.kind === 'vertices' && scene.y.log ? mark.points.filter(([, y]) => y >= scene.y.min) : mark.points;
  return {
    data: xy(points, scene),
    showLine: false,
    clip: 12,
    pointStyle,
    pointRadius: pointStyle === 'circle' ? size : size * corners,
    pointBackgroundColor: color,
    // Filled markers get a rim of paper, which keeps them apart from lines and from each other.
    pointBorderColor: stroked ? color : scene.theme.paper,
    pointBorderWidth: stroked ? 1.75 : mark.kind === 'vertices' ? 0.75 : 1.25,
  };
}

/** The mark as a dataset. */
export function dataset(mark: DrawnMark, scene: Scene): Dataset {
  switch (mark.kind) {
    case 'line':
      return line(mark, scene);
    case 'points':
    case 'vertices':
      return markers(mark, scene);
    default:
      return empty();
  }
}

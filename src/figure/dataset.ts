import type { ChartDataset } from 'chart.js';
import { clip } from './clip.ts';
import type { DrawnMark, Scene, VerticesMark } from './draw/scene.ts';
import type { LineMark, Point, PointsMark } from './figure.ts';
import { strokeOnly } from './marker.ts';

type Dataset = ChartDataset<'scatter'>;

/** A marker's radius. Those with corners have less area in the same circle, so they get a little more. */
const radius = { vertices: 3, points: 5.5, drag: 8 };
const corners = 1.25;

/** Fewest CSS pixels from one marker to the next: of a series that goes steadily to the right, and of any path. */
const apart = { steady: 14, path: 4.5 };

/** Every few vertices of a series with one point each step, like a loss, so that its dash can still be seen. */
function stride(pixels: readonly Point[]): number {
  const first = pixels[0]?.[0] ?? 0;
  const gap = ((pixels[pixels.length - 1]?.[0] ?? 0) - first) / (pixels.length - 1);
  const steady = gap > 0 && pixels.every(([x], i) => Math.abs(x - first - i * gap) < 0.1);
  return steady ? Math.ceil(apart.steady / gap) : 1;
}

/**
 * The vertices that get a marker: not so many that they hide the line and each other, the last always. On a log scale
 * none that lies below the edge: it is not drawn on it as if it belonged there.
 */
function marked({ points }: VerticesMark, { toPixel, y }: Scene): readonly Point[] {
  const pixels = points.map((point) => toPixel(...point));
  const every = stride(pixels);
  let [lastX, lastY] = [NaN, NaN];
  return points.filter(([, value], i) => {
    const [x, height] = pixels[i]!;
    const close = every === 1 && i < points.length - 1 && Math.hypot(x - lastX, height - lastY) < apart.path;
    if (i % every > 0 || close || (y.log && value < y.min)) return false;
    [lastX, lastY] = [x, height];
    return true;
  });
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
    // Every point as it is: Chart.js would draw one mean for each column of pixels, which makes steep lines staircases.
    ...{ _decimated: true },
  };
}

function markers(mark: PointsMark | VerticesMark, scene: Scene): Dataset {
  const { marker } = scene.style(mark.role);
  const color = scene.color(mark.role);
  // A role without a marker still has points to show, should it be asked to.
  const pointStyle = marker === 'none' ? 'circle' : marker;
  const stroked = strokeOnly(pointStyle);
  const size = mark.kind === 'vertices' ? radius.vertices : mark.drag ? radius.drag : radius.points;
  const points = mark.kind === 'vertices' ? marked(mark, scene) : mark.points;
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

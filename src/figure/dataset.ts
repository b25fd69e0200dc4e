import type { ChartDataset } from 'chart.js';
import { clip } from './clip.ts';
import type { Scene } from './draw/scene.ts';
import type { LineMark, Mark, PointsMark } from './figure.ts';
import { strokeOnly } from './marker.ts';

export type Dataset = ChartDataset<'scatter'>;

const size = { vertex: 2.75, point: 5.5, drag: 8 };

/** A mark that Chart.js does not draw still has its dataset, so that its turn in the order comes. */
const empty = (): Dataset => ({ data: [], showLine: false });

function common(mark: LineMark | PointsMark, scene: Scene): Dataset {
  const style = scene.style(mark.role);
  const color = scene.color(mark.role);
  // A role without a marker still has points to show, should it be asked to.
  const pointStyle = style.marker === 'none' ? 'circle' : style.marker;
  const stroked = strokeOnly(pointStyle);
  return {
    data: clip(mark.points, scene.x, scene.y).map(([x, y]) => ({ x, y })),
    borderColor: color,
    borderDash: [...style.dash],
    borderWidth: 2,
    borderJoinStyle: 'round',
    pointStyle,
    pointBackgroundColor: color,
    // Filled markers get a rim of paper, which keeps them apart from lines and from each other.
    pointBorderColor: stroked ? color : scene.theme.paper,
    pointBorderWidth: stroked ? 1.75 : 1,
  };
}

/** The mark as a dataset. All have the same properties, so that one can take another's place. */
export function dataset(mark: Mark, scene: Scene): Dataset {
  switch (mark.kind) {
    case 'line':
      return {
        ...common(mark, scene),
        showLine: true,
        clip: 1,
        pointRadius: mark.vertices ? size.vertex : 0,
      };
    case 'points':
      return {
        ...common(mark, scene),
        showLine: false,
        clip: 12,
        pointRadius: mark.drag ? size.drag : size.point,
      };
    default:
      return empty();
  }
}

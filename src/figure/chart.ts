import {
  BasicPlatform,
  Chart,
  LinearScale,
  LineElement,
  PointElement,
  ScatterController,
  type ChartOptions,
  type Plugin,
  type Scale,
} from 'chart.js';
import { dataset } from './dataset.ts';
import { drawAxes, drawAxisLines } from './draw/axes.ts';
import { drawMark, drawWords } from './draw/marks.ts';
import { scene, type Scene } from './draw/scene.ts';
import type { Figure } from './figure.ts';
import type { Look } from './look.ts';
import { gutters } from './project.ts';

Chart.register(ScatterController, LineElement, PointElement, LinearScale);

/** A figure on a canvas. `destroy()` gives the canvas back. */
export type FigureChart = Chart<'scatter'>;

const scenes = new WeakMap<HTMLCanvasElement, Scene>();
/** How the datasets of a canvas looked when they were last drawn, but for where their points are. */
const styles = new WeakMap<HTMLCanvasElement, string>();

/** Draws all that Chart.js does not: under it the axes, in each mark's turn the mark, at last the words. */
const painter: Plugin<'scatter'> = {
  id: 'figure',
  beforeDraw(chart) {
    drawAxes(chart.ctx, scenes.get(chart.canvas)!);
  },
  beforeDatasetsDraw(chart) {
    chart.ctx.save();
  },
  beforeDatasetDraw(chart, { index }) {
    drawMark(chart.ctx, index, scenes.get(chart.canvas)!);
  },
  afterDatasetsDraw(chart) {
    const now = scenes.get(chart.canvas)!;
    drawAxisLines(chart.ctx, now);
    drawWords(chart.ctx, now);
    chart.ctx.restore();
  },
};

/** Ticks are drawn with the axes; Chart.js would only measure its own. */
const afterBuildTicks = (scale: Scale): void => {
  scale.ticks = [];
};

/** Chart.js gets every point as a part of the plot: where a value lies is project.ts's to say, on any scale. */
const axis = { type: 'linear', display: false, bounds: 'data', min: 0, max: 1, afterBuildTicks } as const;

const options = ({ ratio }: Scene): ChartOptions<'scatter'> => ({
  animation: false,
  responsive: false,
  maintainAspectRatio: false,
  devicePixelRatio: ratio,
  events: [],
  // The room around the plot is ours to fill, so that project.ts knows where it lies.
  layout: { autoPadding: false, padding: gutters },
  scales: { x: axis, y: axis },
});

/** Datasets in reverse: Chart.js draws the first on top, a figure the last. */
const datasets = (now: Scene) => now.marks.map((mark) => dataset(mark, now)).reverse();

/**
 * Draws a figure on a canvas for the first time. One chart lasts a widget's life: whatever changes then goes through
 * `updateChart`. The canvas gets the size of the look.
 */
export function createChart(canvas: HTMLCanvasElement, figure: Figure, look: Look): FigureChart {
  const now = scene(figure, look);
  scenes.set(canvas, now);
  canvas.width = Math.floor(look.width);
  canvas.height = Math.floor(look.height);
  return new Chart<'scatter'>(canvas, {
    type: 'scatter',
    // It listens to nothing and measures nothing: sizes and pointing are the island's.
    platform: BasicPlatform,
    data: { datasets: datasets(now) },
    options: options(now),
    plugins: [painter],
  });
}

const styleOf = (sets: FigureChart['data']['datasets']): string =>
  JSON.stringify(sets.map((set) => ({ ...set, data: null })));

/**
 * Draws another figure, or the same in another look, at once: nothing is rebuilt and nothing moves by itself. Where only
 * points have moved, Chart.js is not asked to work out all options and the layout again.
 */
export function updateChart(chart: FigureChart, figure: Figure, look: Look): void {
  const { ratio } = scenes.get(chart.canvas)!;
  const now = scene(figure, look);
  scenes.set(chart.canvas, now);
  const [width, height] = [Math.floor(look.width), Math.floor(look.height)];
  const current = chart.data.datasets;
  const next = datasets(now);
  const resized = chart.width !== width || chart.height !== height || ratio !== now.ratio;
  const style = styleOf(next);
  const same = style === styles.get(chart.canvas);
  styles.set(chart.canvas, style);
  if (same && !resized) {
    next.forEach(({ data }, i) => {
      current[i]!.data = data;
      const { controller } = chart.getDatasetMeta(i);
      controller.buildOrUpdateElements();
      controller.update('none');
    });
    return chart.draw();
  }
  current.length = Math.min(current.length, next.length);
  next.forEach((set, i) => {
    if (current[i]) Object.assign(current[i], set);
    else current.push(set);
  });
  if (resized) {
    chart.options = options(now);
    chart.resize(width, height);
  }
  chart.update('none');
}

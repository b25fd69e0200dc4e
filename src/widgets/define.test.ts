import { expect, test } from 'vitest';
import { defineWidget, range } from './define.ts';

test('a run is repeated only when a value that it has read is another', () => {
  const runs: number[] = [];
  const widget = defineWidget({
    title: 'a walk',
    params: {
      rate: range({ label: 'rate', min: 0, max: 1, step: 0.1, default: 0.5 }),
      zoom: range({ label: 'zoom', min: 1, max: 9, step: 1, default: 1 }),
    },
    presets: {},
    run({ rate }) {
      runs.push(rate);
      return 10 * rate;
    },
    view: ({ rate, zoom }, run) => ({ figures: [], values: {}, summary: `${rate} × ${zoom}: ${run}` }),
  });
  const shown = [
    { rate: 0.5, zoom: 1 },
    { rate: 0.5, zoom: 2 },
    { rate: 0.2, zoom: 2 },
    { rate: 0.5, zoom: 2 },
  ].map((values) => widget.view(values).summary);
  expect(shown).toEqual(['0.5 × 1: 5', '0.5 × 2: 5', '0.2 × 2: 2', '0.5 × 2: 5']);
  expect(runs).toEqual([0.5, 0.2, 0.5]);
});

import { describe, expect, it } from 'vitest';
import { stationaryVariance } from '../optim/index.ts';
import { presetValues, type AnyValues } from './define.ts';
import widget from './learning-rate-drop.ts';

const show = (preset: string, changes: AnyValues = {}) => {
  const { values, summary } = widget.view({ ...presetValues(widget, preset), ...changes });
  return { of: (name: string) => values[name]!.value, summary };
};
const eigenvalues = [1, 0.7, 0.5, 0.3, 0.001];

describe('learning-rate-drop', () => {
  it('takes its floors from the stationary variance of each direction', () => {
    for (const [high, low] of [
      [1, 0.1],
      [1.5, 0.02],
    ]) {
      const { of } = show('drop', { high: high!, low: low! });
      for (const [name, learningRate] of [
        ['floorHigh', high!],
        ['floorLow', low!],
      ] as const) {
        const floor = eigenvalues.reduce(
          (sum, curvature) =>
            sum + (curvature / 2) * stationaryVariance({ learningRate, curvature, noise: 0.3 }),
          0,
        );
        expect(of(name)).toBeCloseTo(floor, 13);
      }
    }
  });
  it('falls soon after the drop, in every preset with noise, and hardly without', () => {
    for (const preset of ['drop', 'early', 'late', 'mild'])
      expect(show(preset).of('after')).toBeLessThan(0.65 * show(preset).of('before'));
    expect(show('silent').of('after')).toBeGreaterThan(0.85 * show('silent').of('before'));
  });
  it('ends where the recursion for the mean square says, over many seeds, and well above the new floor', () => {
    for (const preset of ['drop', 'late']) {
      const ends = Array.from({ length: 100 }, (_, seed) => show(preset, { seed }).of('end'));
      const mean = ends.reduce((sum, end) => sum + end / ends.length, 0);
      const deviation = Math.sqrt(ends.reduce((sum, end) => sum + (end - mean) ** 2 / ends.length, 0));
      const { of } = show(preset);
      expect(Math.abs(mean - of('expectedEnd'))).toBeLessThan((3 * deviation) / Math.sqrt(ends.length));
      expect(of('expectedEnd')).toBeGreaterThan(2 * of('floorLow'));
    }
    // The seed of the page is one of the lucky ones.
    expect(Math.abs(show('late').of('end') / show('late').of('floorLow') - 1)).toBeLessThan(0.5);
  });
  it('follows E = ½ Σ λ (1 − ηλ)^2τ α² without noise', () => {
    const { of } = show('silent', { high: 0.5, low: 0.5 });
    const flat = (t: number) => 0.0005 * (30 * (1 - 0.0005) ** t) ** 2;
    const last = Array.from({ length: 100 }, (_, k) => flat(1900 + k)).reduce((sum, E) => sum + E / 100, 0);
    expect(of('end')).toBeCloseTo(last, 12); // the other four are long gone
    expect(of('endHigh')).toBe(of('endLow'));
  });
  it('dropping early costs travelling: the end is the higher, the earlier the drop', () => {
    const ends = ['early', 'drop', 'late'].map((preset) => show(preset).of('end'));
    expect(ends).toEqual(ends.toSorted((p, q) => q - p));
  });
  it('leaves the low rate behind after 100 epochs, though its floor is lower', () => {
    const { of } = show('drop');
    expect(of('endLow')).toBeGreaterThan(of('endHigh'));
    expect(of('floorLow')).toBeLessThan(of('floorHigh'));
  });
  it('says why', () => {
    expect(show('drop').summary).toContain('the noise alone keeps up 0.159 before and 0.012 after');
    expect(show('silent').summary).toContain('no floor to fall from');
  });
});

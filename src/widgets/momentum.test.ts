import { describe, expect, it } from 'vitest';
import { format } from '../figure/format.ts';
import type { ArrowMark } from '../figure/figure.ts';
import { heavyBallStability, nesterovStability } from '../optim/index.ts';
import { presetValues, type AnyValues } from './define.ts';
import widget from './momentum.ts';

const show = (preset: string, changes: AnyValues = {}) =>
  widget.view({ ...presetValues(widget, preset), ...changes });
const arrows = (preset: string, changes: AnyValues = {}) =>
  show(preset, changes)
    .figures.find(({ id }) => id === 'step')!
    .marks.filter((mark): mark is ArrowMark => mark.kind === 'arrow');

describe('momentum', () => {
  it('gives each rule the best rates of its closed form', () => {
    const { values } = show('best');
    const best = heavyBallStability.best(1, 10);
    expect(values.etaBall!.value).toBe(best.learningRate);
    expect(values.muBall!.value).toBe(best.momentum);
    expect(values.rhoDescent!.value).toBeCloseTo(9 / 11, 13);
    expect(values.rhoBall!.value).toBeCloseTo((Math.sqrt(10) - 1) / (Math.sqrt(10) + 1), 7);
    expect(values.rhoNesterov!.value).toBeCloseTo(nesterovStability.best(1, 10).rate, 7);
  });
  it('ends in the order of the factors in the long run, and not before', () => {
    const at = (step: number) => show('long', { step }).values;
    const [early, late] = [at(10), at(60)];
    expect(early.errorBall!.value).toBeGreaterThan(early.errorDescent!.value);
    expect(late.errorBall!.value).toBeLessThan(late.errorNesterov!.value);
    expect(late.errorNesterov!.value).toBeLessThan(late.errorDescent!.value);
  });
  it('takes a step apart into parts that add up, the velocity’s from the step before', () => {
    for (const parts of ['descent', 'ball', 'nesterov']) {
      const [velocity, gradient, update] = arrows('parts', { parts, step: 5 });
      const [, , before] = arrows('parts', { parts, step: 4 });
      expect(gradient!.from).toEqual(velocity!.to);
      expect(update!.to).toEqual(gradient!.to);
      const mu = parts === 'descent' ? 0 : 0.7;
      velocity!.to.forEach((x, i) => expect(x).toBeCloseTo(mu * before!.to[i]!, 13));
    }
  });
  it.each([
    ['best', 20, ['0.000228', '0.000155']],
    ['parts', 0, ['0.936', '0.936']],
    ['best', 60, ['2.81\u00a0×\u00a010⁻¹⁵', '1.89\u00a0×\u00a010⁻¹⁵']],
  ])('shows three digits of a step’s parts, however short: %s, step %d', (preset, step, shown) => {
    const { gradientPart, update } = show(preset, { step }).values;
    expect([gradientPart!, update!].map(format)).toEqual(shown);
  });
  it('shows a small error with the same digits in the readout and in the sentence', () => {
    const { values, summary } = show('long');
    for (const name of ['errorDescent', 'errorBall', 'errorNesterov'])
      expect(summary).toContain(format(values[name]!));
    expect(format(values['errorBall']!)).toContain('10⁻⁶');
  });
  it('takes the gradient at the point for the heavy ball, and ahead for Nesterov', () => {
    const { values } = show('parts', { step: 0 });
    expect(values.velocityPart!.value).toBe(0);
    expect(values.gradientPart!.value).toBe(values.update!.value);
    const [ball, ahead] = ['ball', 'nesterov'].map((parts) => arrows('parts', { parts, step: 1 }));
    expect(ball![0]!.to).toEqual(ahead![0]!.to); // the same first step, so the same velocity
    expect(ball![2]!.to).not.toEqual(ahead![2]!.to);
  });
  it.each([
    ['beyond', {}, 'Gradient descent diverges: it needs η < 0.200; Nesterov diverges: it needs η < 0.150;'],
    ['same', { eta: 0.2, mu: 0 }, 'is on the edge, η = 0.200'],
    ['same', { eta: 0 }, 'Nobody moves'],
    ['best', { w1: 0, w2: 0 }, 'Starts at the minimum'],
    ['best', {}, 'heavy ball 0.519, Nesterov 0.641, gradient descent 0.818'],
  ])('says what happens at %s %o', (preset, changes, words) => {
    expect(show(preset, changes).summary).toContain(words);
  });
  it('arrives in one step in a round bowl', () => {
    const { values } = show('round', { step: 1 });
    for (const name of ['errorDescent', 'errorBall', 'errorNesterov'])
      expect(values[name]!.value).toBeLessThan(1e-28);
  });
});

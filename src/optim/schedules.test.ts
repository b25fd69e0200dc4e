import { expect, test } from 'vitest';
import { checkLearningRate, type Schedule } from './learningRate.ts';
import { constant, cosine, exponential, linearDecay, powerLaw, stepDecay, warmup } from './schedules.ts';

const decays: [name: string, schedule: Schedule, at: Record<number, number>][] = [
  ['constant', constant(0.3), { 0: 0.3, 1000: 0.3 }],
  ['linear', linearDecay({ initial: 1, final: 0.2, steps: 8 }), { 0: 1, 4: 0.6, 8: 0.2, 100: 0.2 }],
  ['linear to 0', linearDecay({ initial: 1, steps: 4 }), { 0: 1, 1: 0.75, 4: 0, 5: 0 }],
  ['power law', powerLaw({ initial: 1, scale: 4, exponent: -0.5 }), { 0: 1, 12: 0.5, 60: 0.25 }],
  [
    'exponential',
    exponential({ initial: 1, factor: 0.25, scale: 10 }),
    { 0: 1, 5: 0.5, 10: 0.25, 20: 0.0625 },
  ],
  ['step', stepDecay({ initial: 1, factor: 0.1, every: 30 }), { 0: 1, 29: 1, 30: 0.1, 60: 0.01 }],
  ['cosine', cosine({ initial: 1, final: 0.5, steps: 12 }), { 0: 1, 4: 0.875, 6: 0.75, 12: 0.5, 99: 0.5 }],
];

test.each(decays)('%s', (_name, schedule, at) => {
  for (const [step, rate] of Object.entries(at)) expect(schedule(Number(step))).toBeCloseTo(rate, 14);
  for (let step = 0; step < 200; step++) {
    expect(schedule(step)).toBeGreaterThanOrEqual(schedule(step + 1));
    expect(schedule(step + 1)).toBeGreaterThanOrEqual(0);
  }
});

test('a warm-up climbs to the first rate of what follows, then hands over', () => {
  const then = linearDecay({ initial: 1, steps: 10 });
  const schedule = warmup({ steps: 4, then });
  expect([0, 1, 2, 3, 4, 5, 9].map(schedule)).toEqual([0.25, 0.5, 0.75, 1, 1, 0.9, 0.5]);
  expect(warmup({ steps: 0, then: 0.1 })(0)).toBe(0.1);
});

test.each([
  [() => constant(-1), 'rate is -1; allowed: a finite number ≥ 0'],
  [() => linearDecay({ initial: NaN, steps: 3 }), 'initial is NaN; allowed: a finite number ≥ 0'],
  [() => linearDecay({ initial: 1, final: -1, steps: 3 }), 'final is -1; allowed: a finite number ≥ 0'],
  [() => linearDecay({ initial: 1, steps: 0 }), 'steps is 0; allowed: a whole number ≥ 1'],
  [() => powerLaw({ initial: 1, scale: 0, exponent: -1 }), 'scale is 0; allowed: a finite number > 0'],
  [() => powerLaw({ initial: 1, scale: 1, exponent: 1 }), 'exponent is 1; allowed: a finite number ≤ 0'],
  [() => exponential({ initial: 1, factor: 1.1 }), 'factor is 1.1; allowed: a number in (0, 1]'],
  [() => stepDecay({ initial: 1, factor: 0, every: 1 }), 'factor is 0; allowed: a number in (0, 1]'],
  [() => stepDecay({ initial: 1, factor: 0.5, every: 2.5 }), 'every is 2.5; allowed: a whole number ≥ 1'],
  [() => cosine({ initial: 1, steps: -1 }), 'steps is -1; allowed: a whole number ≥ 1'],
  [() => warmup({ steps: -1, then: 1 }), 'steps is -1; allowed: a whole number ≥ 0'],
  [() => warmup({ steps: 1, then: -1 }), 'then is -1; allowed: a finite number ≥ 0'],
])('%o is refused', (make, message) => {
  expect(make).toThrow(new RangeError(message));
});

test('a learning rate is a number or a schedule', () => {
  expect(() => checkLearningRate('0.1' as never)).toThrow(
    new TypeError('learningRate is 0.1; allowed: a finite number ≥ 0, or a schedule (step) => number'),
  );
});

import { expect, test } from 'vitest';
import { afterFrame, perFrame } from './perFrame.ts';

/** Frames that come when the test says so. */
function frames() {
  let waiting: (() => void)[] = [];
  return {
    next: (callback: () => void) => void waiting.push(callback),
    pass: () => {
      const now = waiting;
      waiting = [];
      for (const callback of now) callback();
    },
    waiting: () => waiting.length,
  };
}

test('the first call runs at once, a flood once more a frame', () => {
  const { next, pass, waiting } = frames();
  let runs = 0;
  const soon = perFrame(() => runs++, next);
  soon();
  expect(runs).toBe(1);
  soon();
  soon();
  expect(runs).toBe(1);
  pass();
  expect(runs).toBe(2);
  soon();
  expect(runs, 'it ran in this frame').toBe(2);
  pass();
  expect(runs).toBe(3);
  pass();
  expect(waiting(), 'and then it rests').toBe(0);
  soon();
  expect(runs).toBe(4);
});

test('what may wait runs in the frame after the next, once', () => {
  const { next, pass, waiting } = frames();
  let runs = 0;
  const later = afterFrame(() => runs++, next);
  later();
  later();
  pass();
  expect(runs).toBe(0);
  later();
  pass();
  expect(runs).toBe(1);
  expect(waiting()).toBe(0);
  later();
  pass();
  pass();
  expect(runs).toBe(2);
});

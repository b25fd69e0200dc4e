import { expect, test } from 'vitest';
import { perFrame } from './perFrame.ts';

test('the first call runs at once, a flood once more a frame', () => {
  let frames: (() => void)[] = [];
  const frame = (): void => {
    const now = frames;
    frames = [];
    for (const callback of now) callback();
  };
  let runs = 0;
  const soon = perFrame(
    () => runs++,
    (callback) => frames.push(callback),
  );
  soon();
  expect(runs).toBe(1);
  soon();
  soon();
  expect(runs).toBe(1);
  frame();
  expect(runs).toBe(2);
  soon();
  expect(runs, 'it ran in this frame').toBe(2);
  frame();
  expect(runs).toBe(3);
  frame();
  expect(frames, 'and then it rests').toEqual([]);
  soon();
  expect(runs).toBe(4);
});

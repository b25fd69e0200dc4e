import { expect, test } from 'vitest';
import { queue } from './afterFrame.ts';

test('what can wait runs once the next frame is painted, once', () => {
  const frames: (() => void)[] = [];
  const tasks: (() => void)[] = [];
  const later = queue(
    (callback) => frames.push(callback),
    (callback) => tasks.push(callback),
  );
  const ran: string[] = [];
  const chart = (): void => void ran.push('chart');
  const text = (): void => void ran.push('text');
  later(chart);
  later(text);
  later(chart);
  expect(frames).toHaveLength(1);
  frames[0]!();
  expect(ran, 'the frame itself is not kept waiting').toEqual([]);
  tasks[0]!();
  expect(ran).toEqual(['chart', 'text']);
  later(text);
  frames[1]!();
  tasks[1]!();
  expect(ran, 'and again the next time').toEqual(['chart', 'text', 'text']);
});

import { expect, test } from 'vitest';
import type { Figure, Mark } from './figure.ts';
import { legend } from './legend.ts';
import { swatch } from './swatch.ts';

const figure = (...marks: Mark[]): Figure => ({
  id: 'f',
  title: 'f',
  x: { label: 'x', min: 0, max: 1 },
  y: { label: 'y', min: 0, max: 1 },
  marks,
});

test('labelled marks once each, in order', () => {
  const entries = legend(
    figure(
      { kind: 'line', role: 'flat', points: [], label: 'flat', vertices: true },
      { kind: 'line', role: 'path', points: [] },
      { kind: 'line', role: 'flat', points: [], label: 'flat', vertices: true },
      { kind: 'heat', key: 'h', value: () => 0, range: [0, 1], label: 'height' },
    ),
  );
  expect(entries).toEqual([
    { role: 'flat', label: 'flat', kind: 'line', vertices: true },
    { role: 'surface', label: 'height', kind: 'heat', vertices: false },
  ]);
});

test('a sample has the colour, dash and marker of its role', () => {
  const flat = swatch({ role: 'flat', label: 'flat', kind: 'line', vertices: true });
  expect(flat).toContain('color:var(--role-flat)');
  expect(flat).toContain('stroke-dasharray="7 4"');
  expect(flat).toContain('M-2.83-2.83H2.83V2.83H-2.83Z');
  const steep = swatch({ role: 'steep', label: 'steep', kind: 'line', vertices: false });
  expect(steep).not.toContain('stroke-dasharray');
});

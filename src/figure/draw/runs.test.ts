import { expect, test } from 'vitest';
import { runs } from './runs.ts';

const plain = (text: string): string =>
  runs(text)
    .map(({ text: t, level }) => `${['↓', '', '↑'][level + 1]}${t}`)
    .join('|');

test.each([
  ['10^{−3}', '10|↑−3'],
  ['λ_1', 'λ|↓1'],
  ['w_{10} and E^2', 'w|↓10| and E|↑2'],
  ['(θ − 3)² × 10⁻¹²', '(θ − 3)|↑2| × 10|↑−12'],
  ['u₂', 'u|↓2'],
  ['|αᵢ|', '|α|↓i||'],
  ['a _ b', 'a |_| b'],
  ['', ''],
])('%s is written %s', (text, levels) => {
  expect(plain(text)).toBe(levels);
});

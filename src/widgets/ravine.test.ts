import { expect, test } from 'vitest';
import { format } from '../figure/format.ts';
import { presetValues } from './define.ts';
import widget from './ravine.ts';

test.each(['small', 'best', 'near', 'edge', 'beyond'])(
  'at %s the factors are what the shown rate and eigenvalues give by hand',
  (preset) => {
    for (const kappa of [3, 6, 7, 10]) {
      const { values } = widget.view({ ...presetValues(widget, preset), kappa });
      const read = (name: string) => Number(format(values[name]!).replace('−', '-'));
      const byHand = (lambda: string) => (1 - read('eta') * read(lambda)).toFixed(3);
      expect(byHand('lambdaMax')).toBe(read('factorSteep').toFixed(3));
      expect(byHand('lambdaMin')).toBe(read('factorFlat').toFixed(3));
    }
  },
);

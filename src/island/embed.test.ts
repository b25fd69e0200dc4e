import { expect, test } from 'vitest';
import { embedOptions } from './embed.ts';

test('theme and hide are understood', () => {
  expect(embedOptions('?theme=dark&hide=controls,share')).toEqual({
    theme: 'dark',
    hide: ['controls', 'share'],
    notes: [],
  });
  expect(embedOptions('')).toEqual({ theme: 'auto', hide: [], notes: [] });
});

test('what is not understood is noted', () => {
  const { theme, hide, notes } = embedOptions('?theme=pink&hide=controls,notes,<b>');
  expect(theme).toBe('auto');
  expect(hide).toEqual(['controls']);
  expect(notes).toEqual([
    'theme = “pink” was ignored: allowed is auto, light, dark.',
    expect.stringMatching(/^hide = “notes,<b>” was ignored: allowed is title, presets,/),
  ]);
});

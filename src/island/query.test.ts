import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choice, defineWidget, presetValues, range, time, toggle } from '../widgets/define.ts';
import { ignored, prefixOf, readState, writeState, type State } from './query.ts';

const widget = defineWidget({
  title: 'A widget with one parameter of each kind',
  params: {
    eta: range({ label: 'rate', min: 0, max: 0.3, step: 0.001, default: 0.15 }),
    w: range({ label: 'weight', min: -4, max: 4, step: 0.05, default: 1 }),
    rule: choice({ label: 'rule', options: { plain: 'plain', 'a&b=c': 'awkward' }, default: 'plain' }),
    cubic: toggle({ label: 'cubic', default: false }),
    step: time({ label: 'step', max: 50, default: 50 }),
  },
  presets: {
    edge: { label: 'edge', values: { eta: 0.2 } },
    cubic: { label: 'cubic', values: { cubic: true, step: 3 } },
  },
  run: () => null,
  view: () => ({ figures: [], values: {}, summary: '' }),
});
const defaults = presetValues(widget);
const read = (search: string, prefix = '', authored?: string) => readState(widget, search, prefix, authored);

describe('reading a link', () => {
  test('nothing in it: the authored preset, without a word', () => {
    expect(read('')).toEqual({ state: { preset: undefined, values: defaults }, notes: [] });
    expect(read('', '', 'edge').state).toEqual({ preset: 'edge', values: presetValues(widget, 'edge') });
  });

  test('values of every kind, over a preset', () => {
    const { state, notes } = read('?preset=cubic&eta=0.1234567&w=-5e-1&rule=a%26b%3Dc&step=7');
    expect(notes).toEqual([]);
    expect(state.values).toEqual({ eta: 0.1234567, w: -0.5, rule: 'a&b=c', cubic: true, step: 7 });
  });

  test.each([
    ['abc', 'not a number'],
    ['', 'not a number'],
    ['NaN', 'not a number'],
    ['Infinity', 'not a number'],
    ['0x1', 'not a number'],
    ['1_0', 'not a number'],
    ['0,1', 'not a number'],
    ['1e999', 'not a number'],
    ['-5', 'outside the range'],
    ['0.3000001', 'outside the range'],
  ])('eta=%s is ignored, and says why and what is allowed', (text, why) => {
    const { state, notes } = read(`?eta=${text}`, '', 'edge');
    expect(state.values['eta']).toBe(0.2);
    expect(notes).toEqual([`eta = “${text}” was ignored: ${why}; allowed is from 0 to 0.3.`]);
  });

  test.each([
    ['preset=nowhere', 'no such preset; there is edge, cubic'],
    ['preset=__proto__', 'no such preset'],
    ['preset=toString', 'no such preset'],
    ['rule=constructor', 'no such choice; there is plain, a&b=c'],
    ['cubic=maybe', 'neither true nor false'],
    ['step=2.5', 'not whole; allowed is a whole number from 0 to 50'],
    ['step=51', 'outside the range'],
    ['w=-4.01', 'allowed is from −4 to 4'],
  ])('%s is ignored with a note', (query, why) => {
    const { state, notes } = read(`?${query}`);
    expect(state).toEqual({ preset: undefined, values: defaults });
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(why);
  });

  test('a good value stands beside a bad one', () => {
    const { state, notes } = read('?eta=abc&w=2');
    expect(state.values).toEqual({ ...defaults, w: 2 });
    expect(notes).toHaveLength(1);
  });

  test('of a repeated key the first counts, even if it is bad', () => {
    expect(read('?w=2&w=3').state.values['w']).toBe(2);
    expect(read('?w=x&w=3')).toMatchObject({ state: { values: { w: 1 } }, notes: [expect.any(String)] });
  });

  test('what strangers write is quoted, cut, and never long', () => {
    const script = '<script>alert(1)</script>';
    expect(read(`?eta=${encodeURIComponent(script)}`).notes[0]).toContain(script);
    const { notes } = read(`?eta=${'9'.repeat(10_000)}&preset=${'😀'.repeat(5_000)}`);
    expect(notes).toHaveLength(2);
    for (const note of notes) expect(note.length).toBeLessThan(200);
    expect(ignored('k', 'a\n\u202eb\u0000', 'why')).toBe('k = “a b ” was ignored: why.');
  });

  test('a broken escape is no reason to fall', () => {
    expect(read('?eta=%E0%A4%A&%=1&&=&w=2').state.values['w']).toBe(2);
  });

  test('keys of others are none of ours: unknown ones, and those of other widgets', () => {
    expect(read('?utm=1&toString=2&a.eta=0.1&eta.a=1')).toEqual({
      state: { preset: undefined, values: defaults },
      notes: [],
    });
    expect(read('?a.eta=0.1&eta=0.2', prefixOf('a')).state.values['eta']).toBe(0.1);
    expect(read('?a.eta=x', prefixOf('a')).notes[0]).toMatch(/^a\.eta = /);
  });

  test('minus zero is zero', () => {
    expect(Object.is(read('?eta=-0').state.values['eta'], 0)).toBe(true);
  });
});

describe('writing a link', () => {
  const write = (state: State, search = '', prefix = '', authored?: string) =>
    writeState(widget, search, prefix, authored, state);

  test('only what differs from the preset is written', () => {
    expect(write({ preset: undefined, values: defaults })).toBe('');
    expect(write({ preset: undefined, values: { ...defaults, eta: 0.19 } })).toBe('?eta=0.19');
    expect(write({ preset: 'edge', values: presetValues(widget, 'edge') })).toBe('?preset=edge');
    expect(write({ preset: 'edge', values: presetValues(widget, 'edge') }, '', '', 'edge')).toBe('');
    expect(write({ preset: 'edge', values: { ...defaults, eta: 0.2, w: 2 } })).toBe('?preset=edge&w=2');
  });

  test('what is not ours stays, to the letter', () => {
    const state = { preset: undefined, values: { ...defaults, eta: 0.19 } };
    expect(write(state, '?utm=a%20b&eta=1&x&a.eta=2&preset=q&eta=3')).toBe('?utm=a%20b&x&a.eta=2&eta=0.19');
    expect(write(state, '?eta=1&a.eta=2', 'a.')).toBe('?eta=1&a.eta=0.19');
  });

  test('whatever is written is read again, exactly, beside whatever else is there', () => {
    const presets = fc.constantFrom(undefined, 'edge', 'cubic');
    const values = fc.record({
      eta: fc.double({ min: 0, max: 0.3, noNaN: true }).map((x) => x + 0),
      w: fc.double({ min: -4, max: 4, noNaN: true }).map((x) => x + 0),
      rule: fc.constantFrom('plain', 'a&b=c'),
      cubic: fc.boolean(),
      step: fc.integer({ min: 0, max: 50 }),
    });
    const pieces = [
      'eta=9',
      'preset=x',
      'a.w=2',
      'a.preset=edge',
      'utm=a%20b',
      'flag',
      '%',
      '%E0',
      '=',
      'é=+',
    ];
    const before = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((some) => some.join('&'));
    const prefixes = fc.constantFrom('', 'a.');
    fc.assert(
      fc.property(presets, presets, values, before, prefixes, (authored, chosen, next, search, prefix) => {
        const preset = chosen ?? authored;
        const state = { preset, values: next };
        const written = write(state, search, prefix, authored);
        expect(read(written, prefix, authored)).toEqual({ state, notes: [] });
        expect(write(state, written, prefix, authored)).toBe(written);
      }),
    );
  });

  test('no query throws, or leaves the range', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.string({ maxLength: 40 }), (search, value) => {
        const { state } = read(`?${search}&eta=${value}&step=${value}`);
        expect(state.values['eta']).toBeGreaterThanOrEqual(0);
        expect(state.values['eta']).toBeLessThanOrEqual(0.3);
        expect(Number.isInteger(state.values['step'])).toBe(true);
      }),
    );
  });
});

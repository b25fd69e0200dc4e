import fc from 'fast-check';
import { expect, test } from 'vitest';
import { limits } from './limits.ts';
import { decode, encode } from './messages.ts';

test('what is said comes through', () => {
  expect(decode(encode({ kind: 'line', text: 'x' }))).toEqual({ kind: 'line', text: 'x' });
  expect(decode(encode({ kind: 'done', milliseconds: 5 }))).toEqual({ kind: 'done', milliseconds: 5 });
  expect(decode(encode({ kind: 'error', text: 'x', line: 3 }))).toEqual({
    kind: 'error',
    text: 'x',
    line: 3,
  });
});

test.each([null, undefined, 5, {}, '', 'x', 'null', '5', '{}', '{"kind":"other"}', '{"kind":"__proto__"}'])(
  '%j says nothing',
  (data) => {
    expect(decode(data)).toBeUndefined();
  },
);

test('what is too large is not read, and a long text is cut', () => {
  expect(decode(`{"kind":"line","text":"${'x'.repeat(limits.message)}"}`)).toBeUndefined();
  const message = decode(encode({ kind: 'line', text: 'x'.repeat(5000) }));
  expect(message).toEqual({ kind: 'line', text: 'x'.repeat(limits.characters) });
});

test('nonsense is a message of a known kind, or none, or a refusal that says why', () => {
  const kind = fc.constantFrom('ready', 'line', 'figure', 'done', 'error', 'cut', 'late', 'x');
  fc.assert(
    fc.property(fc.record({ kind, text: fc.json(), line: fc.json(), figure: fc.jsonValue() }), (message) => {
      try {
        const { kind = 'x' } = decode(JSON.stringify(message)) ?? {};
        expect([message.kind, 'x']).toContain(kind);
      } catch (error) {
        expect(String(error)).toMatch(/^(PlotError|TypeError|RangeError): plot: /);
      }
    }),
  );
});

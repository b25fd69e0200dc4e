// What a link says about a widget. Links come from strangers: each value is typed by its parameter, nothing else is
// believed, and what is not believed is said. A link may hold any value inside the range, not only whole steps.
import { counts, presetValues, type AnyValues, type Param, type Widget } from '../widgets/define.ts';
import { parseNumber, shown } from './numbers.ts';

/** The preset a widget stands on, and its values now. */
export interface State {
  readonly preset: string | undefined;
  readonly values: AnyValues;
}

/** The state a query string gives, and a note for each parameter of it that was ignored. */
export interface Reading {
  readonly state: State;
  readonly notes: readonly string[];
}

/** Where a widget's parameters live in a query: `eta` for a page's unnamed widget, `a.eta` for one named "a". */
export const prefixOf = (name: string | undefined): string => (name === undefined ? '' : `${name}.`);

/** Reads a widget's state. `authored` is the preset the page gives it; a link starts from there. */
export function readState(
  widget: Widget,
  search: string,
  prefix: string,
  authored: string | undefined,
): Reading {
  const given = firstValues(search);
  const notes: string[] = [];
  let preset = authored;
  const wanted = given.get(`${prefix}preset`);
  if (wanted !== undefined) {
    if (Object.hasOwn(widget.presets, wanted)) preset = wanted;
    else notes.push(ignored(`${prefix}preset`, wanted, `no such preset; there is ${presetNames(widget)}`));
  }
  const values: Record<string, number | string | boolean> = { ...presetValues(widget, preset) };
  for (const [name, param] of Object.entries(widget.params)) {
    const text = given.get(prefix + name);
    if (text === undefined) continue;
    const result = parse(param, text);
    if ('why' in result) notes.push(ignored(prefix + name, text, result.why));
    else values[name] = result.value;
  }
  return { state: { preset, values }, notes };
}

/**
 * `search` with this widget's state in it: only what differs from the authored preset is written, keys of others stay
 * as they were, to the letter. Returns '' or a string that begins with '?'.
 */
export function writeState(
  widget: Widget,
  search: string,
  prefix: string,
  authored: string | undefined,
  state: State,
): string {
  const pieces = piecesWithout(
    search,
    ['preset', ...Object.keys(widget.params)].map((key) => prefix + key),
  );
  const preset = state.preset ?? authored;
  if (preset !== undefined && preset !== authored) pieces.push(pair(`${prefix}preset`, preset));
  const base = presetValues(widget, preset);
  for (const name of Object.keys(widget.params)) {
    const value = state.values[name]!;
    if (value !== base[name]) pieces.push(pair(prefix + name, String(value)));
  }
  return pieces.length === 0 ? '' : `?${pieces.join('&')}`;
}

/** The pieces of `search` between its `&`s, as they stand, but for those whose key is one of `keys`. */
export function piecesWithout(search: string, keys: readonly string[]): string[] {
  return pieces(search).filter((piece) => !keys.includes(decode(piece)[0]));
}

/** `eta = “abc” was ignored: …`, with what a stranger wrote cut to a readable length. */
export function ignored(key: string, text: string, why: string): string {
  const readable = Array.from(text.replace(/[\p{C}\s]+/gu, ' '));
  const cut = readable.length > 32 ? `${readable.slice(0, 32).join('')}…` : readable.join('');
  return `${key} = “${cut}” was ignored: ${why}.`;
}

function parse(param: Param, text: string): { value: number | string | boolean } | { why: string } {
  switch (param.kind) {
    case 'range':
    case 'time': {
      const min = param.kind === 'time' ? 0 : param.min;
      const whole = param.kind === 'time' || counts(param);
      const allowed = `${whole ? 'a whole number ' : ''}from ${shown(min)} to ${shown(param.max)}`;
      const value = parseNumber(text);
      if (value === null) return { why: `not a number; allowed is ${allowed}` };
      if (value < min || value > param.max) return { why: `outside the range; allowed is ${allowed}` };
      if (whole && !Number.isInteger(value)) return { why: `not whole; allowed is ${allowed}` };
      return { value };
    }
    case 'choice':
      if (Object.hasOwn(param.options, text)) return { value: text };
      return { why: `no such choice; there is ${list(Object.keys(param.options))}` };
    case 'switch':
      if (text === 'true' || text === 'false') return { value: text === 'true' };
      return { why: 'neither true nor false' };
  }
}

function presetNames(widget: Widget): string {
  return list(Object.keys(widget.presets));
}

const list = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.join(', '));

function firstValues(search: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const piece of pieces(search)) {
    const [key, value] = decode(piece);
    if (!values.has(key)) values.set(key, value);
  }
  return values;
}

const pieces = (search: string): string[] => search.replace(/^\?/, '').split('&').filter(Boolean);

// URLSearchParams, unlike decodeURIComponent, does not throw at a broken "%".
const decode = (piece: string): readonly [string, string] => [...new URLSearchParams(piece)][0] ?? ['', ''];

const pair = (key: string, value: string): string =>
  `${encodeURIComponent(key)}=${encodeURIComponent(value)}`;

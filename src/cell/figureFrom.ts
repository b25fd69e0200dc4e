import type { Axis, Figure, Mark, Point } from '../figure/figure.ts';
import { roles, type Role } from '../figure/roles.ts';
import { heights } from './heights.ts';
import { limits } from './limits.ts';

/** Roles for marks that name none, in turn. */
const inTurn: readonly Role[] = ['path', 'slow', 'large', 'fast', 'own', 'update'];

class PlotError extends TypeError {
  override name = 'PlotError';
  constructor(place: string, needed: string, given: unknown) {
    super(`plot: ${place} must be ${needed}, not ${brief(given)}`);
  }
}

function brief(given: unknown): string {
  if (typeof given === 'string') return `“${given.slice(0, 40)}”`;
  if (Array.isArray(given)) return 'a list';
  return given !== null && typeof given === 'object' ? 'an object' : String(given);
}

type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object, each of which must have a name that is known. */
function fields(given: unknown, place: string, names: readonly string[]): Fields {
  if (given === null || typeof given !== 'object' || isList(given))
    throw new PlotError(place, 'an object', given);
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined)
    throw new TypeError(`plot: ${place} has no “${unknown}”. Allowed: ${names.join(', ')}.`);
  return given as Fields;
}

const isList = (given: unknown): given is ArrayLike<unknown> =>
  Array.isArray(given) || (ArrayBuffer.isView(given) && !(given instanceof DataView));

function list(given: unknown, place: string, needed: string, most: number): ArrayLike<unknown> {
  if (!isList(given)) throw new PlotError(place, needed, given);
  if (given.length > most)
    throw new RangeError(`plot: ${place} holds ${given.length}; at most ${most} can be drawn`);
  return given;
}

/** A number, NaN and infinities among them, which may have come as words. */
function number(given: unknown, place: string): number {
  if (typeof given === 'number') return given;
  if (typeof given === 'string' && /^(NaN|-?Infinity)$/.test(given)) return Number(given);
  throw new PlotError(place, 'a number', given);
}

function finite(given: unknown, place: string): number {
  const value = number(given, place);
  if (!Number.isFinite(value)) throw new PlotError(place, 'a finite number', given);
  return value;
}

function text(given: unknown, place: string): string {
  if (typeof given !== 'string') throw new PlotError(place, 'a text', given);
  return given.slice(0, 200);
}

function flag(given: unknown, place: string): boolean {
  if (typeof given !== 'boolean') throw new PlotError(place, 'true or false', given);
  return given;
}

function oneOf<T extends string>(given: unknown, place: string, allowed: readonly T[]): T {
  if (!(allowed as readonly unknown[]).includes(given))
    throw new PlotError(place, `one of ${allowed.join(', ')}`, given);
  return given as T;
}

function pair(given: unknown, place: string, read = number): Point {
  if (!isList(given) || given.length !== 2) throw new PlotError(place, 'two numbers, [x, y]', given);
  return [read(given[0], `${place}[0]`), read(given[1], `${place}[1]`)];
}

/** Points, or heights, which stand at 0, 1, 2, … */
function points(given: unknown, place: string): Point[] {
  const all = list(given, place, 'a list of points, [[x, y], …]', limits.points);
  return Array.from(all, (one, i) => (typeof one === 'number' ? [i, one] : pair(one, `${place}[${i}]`)));
}

/** `read` where something was given, and nothing where not: for fields that may be left out. */
const given = <T>(value: unknown, read: (value: unknown) => T): T | undefined =>
  value === undefined ? undefined : read(value);

/** Without the fields that hold nothing. */
const compact = <T extends object>(all: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as never;

const markFields = {
  line: ['points', 'vertices'],
  points: ['points'],
  bars: ['points', 'width'],
  arrow: ['from', 'to'],
  rule: ['x', 'y', 'text'],
  band: ['x', 'y'],
  text: ['at', 'text'],
  contour: ['key', 'value', 'levels'],
  heat: ['key', 'value', 'range'],
} as const satisfies Record<Mark['kind'], readonly string[]>;
const kinds = Object.keys(markFields) as Mark['kind'][];

function mark(raw: unknown, i: number): Mark {
  const at = `marks[${i}]`;
  const kind = oneOf((Object(raw) as Fields)['kind'] ?? 'line', `${at}.kind`, kinds);
  const m = fields(raw, at, ['kind', 'role', 'label', ...markFields[kind]]);
  const style = {
    role: oneOf(m['role'] ?? inTurn[i % inTurn.length], `${at}.role`, Object.keys(roles) as Role[]),
    label: given(m['label'], (value) => text(value, `${at}.label`)),
  };
  switch (kind) {
    case 'line': {
      const vertices = given(m['vertices'], (value) => flag(value, `${at}.vertices`));
      return compact({ kind, ...style, points: points(m['points'], `${at}.points`), vertices }) as Mark;
    }
    case 'points':
      return compact({ kind, ...style, points: points(m['points'], `${at}.points`) }) as Mark;
    case 'bars': {
      const width = finite(m['width'] ?? 0.8, `${at}.width`);
      return compact({ kind, ...style, points: points(m['points'], `${at}.points`), width }) as Mark;
    }
    case 'arrow':
      return compact({
        kind,
        ...style,
        from: pair(m['from'], `${at}.from`, finite),
        to: pair(m['to'], `${at}.to`, finite),
      }) as Mark;
    case 'rule':
      return compact({
        kind,
        ...style,
        x: given(m['x'], (value) => finite(value, `${at}.x`)),
        y: given(m['y'], (value) => finite(value, `${at}.y`)),
        text: given(m['text'], (value) => text(value, `${at}.text`)),
      }) as Mark;
    case 'band':
      return compact({
        kind,
        ...style,
        x: given(m['x'], (value) => pair(value, `${at}.x`, finite)),
        y: given(m['y'], (value) => pair(value, `${at}.y`, finite)),
      }) as Mark;
    case 'text':
      return compact({
        kind,
        role: style.role,
        at: pair(m['at'], `${at}.at`, finite),
        text: text(m['text'], `${at}.text`),
      });
    case 'contour': {
      const raised = list(m['levels'], `${at}.levels`, 'a list of numbers', 60);
      const levels = Array.from(raised, (level, l) => finite(level, `${at}.levels[${l}]`));
      return compact({ kind, ...style, ...heights(m['value'], `${at}.value`), levels }) as Mark;
    }
    case 'heat': {
      const range = pair(m['range'], `${at}.range`, finite);
      const label = style.label ?? 'height';
      return { kind, ...heights(m['value'], `${at}.value`), range, label };
    }
  }
}

/** Everything with a place, for axes that were left to themselves. */
function placesOf(marks: readonly Mark[]): Point[] {
  return marks.flatMap((m): readonly Point[] => {
    if (m.kind === 'line' || m.kind === 'points' || m.kind === 'bars') return m.points;
    if (m.kind === 'arrow') return [m.from, m.to];
    return m.kind === 'text' ? [m.at] : [];
  });
}

/** An axis as given; ends that were left out are put a little beyond what there is to show. */
function axis(raw: unknown, place: 'x' | 'y', values: readonly number[]): Axis {
  const a = fields(raw ?? {}, place, ['label', 'min', 'max', 'scale', 'whole']);
  const scale = given(a['scale'], (value) => oneOf(value, `${place}.scale`, ['linear', 'log'] as const));
  const log = scale === 'log';
  const shown = values.filter((value) => Number.isFinite(value) && (!log || value > 0));
  let [low, high] = [Infinity, -Infinity];
  for (const value of shown) [low, high] = [Math.min(low, value), Math.max(high, value)];
  if (shown.length === 0) [low, high] = log ? [0.1, 10] : [0, 1];
  const room = low === high ? Math.abs(low) / 2 || 1 : (high - low) * 0.05;
  const min = given(a['min'], (value) => finite(value, `${place}.min`)) ?? (log ? low / 1.5 : low - room);
  const max = given(a['max'], (value) => finite(value, `${place}.max`)) ?? (log ? high * 1.5 : high + room);
  if (!(min < max) || !Number.isFinite(max - min) || (log && min <= 0))
    throw new RangeError(
      `plot: ${place} runs from ${min} to ${max}; needs min < max${log ? ', both above 0 on a log scale' : ''}`,
    );
  const label = text(a['label'] ?? place, `${place}.label`);
  return compact({
    label,
    min,
    max,
    scale,
    whole: given(a['whole'], (value) => flag(value, `${place}.whole`)),
  });
}

const figureFields = ['id', 'title', 'x', 'y', 'marks', 'equal', 'aspect'];

/**
 * The figure that `plot` was given: a `Figure`, of which all may be left out but the marks, or a list of points. What
 * cannot be drawn is refused, and the error says what, where and what is allowed.
 */
export function figureFrom(raw: unknown): Figure {
  const f = isList(raw)
    ? { marks: [{ points: raw, vertices: raw.length <= 100 }] }
    : fields(raw, 'a figure', figureFields);
  const marks = Array.from(list(f['marks'], 'marks', 'a list of marks', limits.marks), mark);
  const places = placesOf(marks);
  if (places.length > limits.points)
    throw new RangeError(
      `plot: the figure holds ${places.length} points; at most ${limits.points} can be drawn`,
    );
  const aspect = given(f['aspect'], (value) => {
    const { wide, narrow } = fields(value, 'aspect', ['wide', 'narrow']);
    const part = (one: unknown, name: string) => Math.min(Math.max(finite(one, `aspect.${name}`), 0.5), 4);
    return { wide: part(wide, 'wide'), narrow: part(narrow, 'narrow') };
  });
  const x = axis(
    f['x'],
    'x',
    places.map(([px]) => px),
  );
  const y = axis(
    f['y'],
    'y',
    places.map(([, py]) => py),
  );
  const equal = given(f['equal'], (value) => flag(value, 'equal'));
  if (equal && (x.scale === 'log' || y.scale === 'log'))
    throw new RangeError('plot: equal scales need two linear axes');
  return compact({
    id: text(f['id'] ?? 'plot', 'id'),
    title: text(f['title'] ?? 'Plot', 'title'),
    x,
    y,
    marks,
    equal,
    aspect,
  });
}

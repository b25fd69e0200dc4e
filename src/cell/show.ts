import { limits } from './limits.ts';

/** Entries of a list that are shown. */
const most = 20;

function list(values: ArrayLike<unknown>, depth: number): string {
  const shown = Array.from({ length: Math.min(values.length, most) }, (_, i) => inner(values[i], depth + 1));
  if (values.length > most) shown.push(`… ${values.length - most} more`);
  return `[${shown.join(', ')}]`;
}

function object(value: object, depth: number): string {
  const names = Object.keys(value);
  const shown = names
    .slice(0, most)
    .map((name) => `${name}: ${inner((value as Record<string, unknown>)[name], depth + 1)}`);
  if (names.length > most) shown.push(`… ${names.length - most} more`);
  return shown.length === 0 ? '{}' : `{ ${shown.join(', ')} }`;
}

function inner(value: unknown, depth: number): string {
  if (typeof value === 'string')
    return depth === 0 ? value.slice(0, limits.characters) : JSON.stringify(value.slice(0, 200));
  if (typeof value === 'function') return `function ${value.name}`;
  if (value === null || typeof value !== 'object') return Object.is(value, -0) ? '-0' : String(value);
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (depth > 3) return '…';
  if (Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView)))
    return list(value as unknown as ArrayLike<unknown>, depth);
  return object(value, depth);
}

/** What `print` was given, as a line: numbers in full, long lists and texts cut short. */
export function line(values: readonly unknown[]): string {
  const text = values.map((value) => inner(value, 0)).join(' ');
  return text.length > limits.characters ? `${text.slice(0, limits.characters)} …` : text;
}

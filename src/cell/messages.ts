import type { Figure } from '../figure/figure.ts';
import { figureFrom } from './figureFrom.ts';
import { limits } from './limits.ts';

/**
 * What comes out of the sandbox, one JSON text a message. It is written by whatever the reader ran, so nothing in it is
 * taken on trust.
 */
export type Message =
  | { readonly kind: 'ready' }
  | { readonly kind: 'begin' }
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'cut' }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'done'; readonly milliseconds: number }
  | { readonly kind: 'late' }
  | { readonly kind: 'error'; readonly text: string; readonly line?: number };

/** JSON knows no NaN and no infinity; they travel as words. Nine digits are more than a chart can show. */
export const encode = (message: object): string =>
  JSON.stringify(message, (_key, value: unknown) => {
    if (typeof value !== 'number') return value;
    return Number.isFinite(value) ? Number(value.toPrecision(9)) : String(value);
  });

/** The message in a text, or nothing if it is none. Throws what `figureFrom` throws. */
export function decode(data: unknown): Message | undefined {
  if (typeof data !== 'string' || data.length > limits.message) return undefined;
  let message: Record<string, unknown>;
  try {
    message = Object(JSON.parse(data)) as Record<string, unknown>;
  } catch {
    return undefined;
  }
  const { kind } = message;
  const text = String(message['text']).slice(0, limits.characters);
  if (kind === 'ready' || kind === 'begin' || kind === 'cut' || kind === 'late') return { kind };
  if (kind === 'line') return { kind, text };
  if (kind === 'figure') return { kind, figure: figureFrom(message['figure']) };
  if (kind === 'done') return { kind, milliseconds: Number(message['milliseconds']) };
  if (kind !== 'error') return undefined;
  const line = Number(message['line']);
  return line > 0 ? { kind, text, line } : { kind, text };
}

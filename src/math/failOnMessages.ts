import { relative } from 'node:path';
import type { VFile } from 'vfile';

/** What is wrong with a page, all of it, one line each: `content/x.mdx:12:3: unknown label …`. */
export class PageError extends Error {
  override readonly name = 'PageError';
  /** Of the first problem: Astro shows it with the code around it. */
  readonly line: number | undefined;
  readonly column: number | undefined;
  constructor(message: string, line?: number, column?: number) {
    super(message);
    this.line = line;
    this.column = column;
  }
}

/** KaTeX's own words, without the combining underlines that garble a terminal. */
function causeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return '';
  return `: ${cause.message.replace(/\u0332/g, '').replace(/^KaTeX parse error: /, '')}`;
}

/** `content/x.mdx:12:3`, seen from where the build runs. */
export function place(file: VFile, line?: number, column?: number): string {
  const path = relative(process.cwd(), file.path ?? 'unknown file');
  return [path, line, column].filter((part) => part !== undefined).join(':');
}

/** Throws if any step has left a message on the file: plug-ins such as rehype-katex only leave one, and build on. */
export function throwIfMessages(file: VFile): void {
  const [first] = file.messages;
  if (first === undefined) return;
  const lines = file.messages.map(
    (message) => `${place(file, message.line, message.column)}: ${message.reason}${causeOf(message.cause)}`,
  );
  throw new PageError(lines.join('\n'), first.line, first.column);
}

/** The last rehype step. */
export function failOnMessages() {
  return (_tree: unknown, file: VFile): void => throwIfMessages(file);
}

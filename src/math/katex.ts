import type { KatexOptions } from 'katex';
import { macros } from './macros.ts';

/** How formulas are set. Anything KaTeX only warns of is an error here, and failOnMessages stops the build on it. */
export function katexOptions(): KatexOptions {
  return {
    output: 'htmlAndMathml',
    // A copy: \gdef in one formula must not reach the next page.
    macros: { ...macros },
    strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    // \htmlClass carries roles; nothing else that needs trust is wanted.
    trust: ({ command }: { command: string }) => command === '\\htmlClass',
  };
}

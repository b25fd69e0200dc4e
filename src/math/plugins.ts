import { resolve } from 'node:path';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { rehypeCitations } from './citations.ts';
import { failOnMessages } from './failOnMessages.ts';
import { katexOptions } from './katex.ts';
import type { DescentOptions, StepOptions } from './options.ts';
import { readLabels } from './readLabels.ts';
import { refreshBook } from './refreshBook.ts';
import { rehypeDescent } from './rehypeDescent.ts';
import { rehypeGlue } from './rehypeGlue.ts';
import { rehypeMathml } from './rehypeMathml.ts';
import { remarkDescent } from './remarkDescent.ts';

/** All the steps, in the order they need. See index.ts for how astro.config.mjs uses them. */
export function mathPlugins(options: DescentOptions) {
  const contentDir = resolve(options.contentDir);
  const steps: StepOptions = { ...options, contentDir, labels: () => readLabels(contentDir) };
  return {
    remarkPlugins: [remarkMath, () => remarkDescent(steps)],
    rehypePlugins: [
      () => rehypeCitations(steps),
      () => rehypeKatex(katexOptions()),
      rehypeMathml,
      rehypeDescent,
      rehypeGlue,
      failOnMessages,
    ],
    vitePlugin: refreshBook(contentDir),
  };
}

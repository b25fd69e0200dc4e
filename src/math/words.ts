import type { ElementContent, Properties, Root } from 'hast';
import rehypeKatex from 'rehype-katex';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { katexOptions } from './katex.ts';
import { kinds } from './kinds.ts';
import type { Labels } from './labels.ts';
import { suggest } from './nearest.ts';
import { readLabels } from './readLabels.ts';
import { rehypeGlue } from './rehypeGlue.ts';
import { rehypeMathml } from './rehypeMathml.ts';

/** How data becomes part of a page: its words, and what its labels lead to. */
export interface BookWords {
  /** HTML of a line that was written as data: `$tex$` is a formula, `*words*` are stressed, `[[label]]` is a reference. */
  words(text: string): string;
  /** Where a label of the book is, and what a reader sees in its place. */
  place(label: string): { readonly href: string; readonly text: string };
}

function placeOf(labels: Labels, href: (slug: string, anchor?: string) => string) {
  return (label: string): { href: string; text: string } => {
    const found = labels.byLabel.get(label)?.[0];
    if (!found) throw new Error(`unknown label “${label}”. ${suggest(label, labels.byLabel.keys())}`);
    const { kind, number, slug } = found;
    return {
      href: kind === 'section' ? href(slug) : href(slug, label),
      text: `${kinds[kind].word} ${number}`,
    };
  };
}

/** HTML, its formulas set by the steps that set those of a section. What is wrong with one is thrown. */
function html(children: ElementContent[], text: string): string {
  const steps = unified()
    .use(rehypeKatex, katexOptions())
    .use(rehypeMathml)
    .use(rehypeGlue)
    .use(rehypeStringify);
  const file = new VFile();
  const root: Root = { type: 'root', children };
  steps.runSync(root, file);
  const [wrong] = file.messages;
  if (wrong) throw new Error(`in “${text}”: ${String(wrong.cause)}`, { cause: wrong.cause });
  return steps.stringify(root);
}

/** The words of the book's data (errata, notation), set as its sections are. What is wrong stops the build. */
export function bookWords(contentDir: string, href: (slug: string, anchor?: string) => string): BookWords {
  const place = placeOf(readLabels(contentDir), href);
  const pieces = /\$([^$]+)\$|\*([^*]+)\*|\[\[([^\]]+)\]\]|([^$*[]+|[$*[])/g;
  const element = (tagName: string, properties: Properties, children: ElementContent[]): ElementContent => ({
    type: 'element',
    tagName,
    properties,
    children,
  });
  const parse = (text: string): ElementContent[] =>
    [...text.matchAll(pieces)].map(([, tex, stressed, label, plain]) => {
      if (tex !== undefined)
        return element('code', { className: ['math-inline'] }, [{ type: 'text', value: tex }]);
      if (stressed !== undefined) return element('em', {}, parse(stressed));
      if (label === undefined) return { type: 'text', value: plain! };
      const to = place(label);
      return element('a', { className: ['ref'], href: to.href }, [{ type: 'text', value: to.text }]);
    });
  return { words: (text) => html(parse(text), text), place };
}

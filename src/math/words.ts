import katex from 'katex';
import { katexOptions } from './katex.ts';
import { kinds } from './kinds.ts';
import type { Labels } from './labels.ts';
import { suggest } from './nearest.ts';
import { readLabels } from './readLabels.ts';

/** How data becomes part of a page: its words, and what its labels lead to. */
export interface BookWords {
  /**
   * HTML of a line that was written as data: `$tex$` is a formula, `*words*` are stressed, `[[label]]` is a reference. A
   * formula keeps the sign that follows it.
   */
  words(text: string): string;
  /** Where a label of the book is, and what a reader sees in its place. */
  place(label: string): { readonly href: string; readonly text: string };
}

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

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

function formula(tex: string, after: string, text: string): string {
  try {
    const html = katex.renderToString(tex, { ...katexOptions(), throwOnError: true });
    return after === '' ? html : `<span class="formula-glued">${html}${escape(after)}</span>`;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`$${tex}$ in “${text}”: ${why}`, { cause });
  }
}

/** The words of the book's data (errata, notation), set as its sections are. What is wrong stops the build. */
export function bookWords(contentDir: string, href: (slug: string, anchor?: string) => string): BookWords {
  const place = placeOf(readLabels(contentDir), href);
  const pieces = /\$([^$]+)\$([.,;:)]*)|\*([^*]+)\*|\[\[([^\]]+)\]\]|([^$*[]+|[$*[])/g;
  const words = (text: string): string =>
    [...text.matchAll(pieces)]
      .map(([, tex, after, stressed, label, plain]) => {
        if (tex !== undefined) return formula(tex, after!, text);
        if (stressed !== undefined) return `<em>${words(stressed)}</em>`;
        if (label === undefined) return escape(plain!);
        const { href: to, text: name } = place(label);
        return `<a class="ref" href="${escape(to)}">${name}</a>`;
      })
      .join('');
  return { words, place };
}

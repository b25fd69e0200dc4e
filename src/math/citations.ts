import type { Root } from 'hast';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import rehypeCitation from 'rehype-citation';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { DescentOptions } from './options.ts';

/** The slug of the page that lists every entry of references.bib, each under `#bib-<key>`. */
export const referencesSlug = 'references';

type Options = Pick<DescentOptions, 'contentDir' | 'href'>;
type Transform = (tree: Root, file: VFile) => Promise<void>;

/** `[@bishop2024, p. 7]` becomes "(Bishop & Bishop, 2024, p. 7)", linked to the references page. */
export function rehypeCitations({ contentDir, href }: Options) {
  const cite = (rehypeCitation as unknown as (options: object) => Transform)({
    bibliography: join(contentDir, 'references.bib'),
    path: '/',
    csl: 'apa',
    lang: 'en-US',
    linkCitations: true,
    suppressBibliography: true,
    inlineClass: ['citation'],
  });
  return async (tree: Root, file: VFile): Promise<void> => {
    if (!existsSync(join(contentDir, 'references.bib'))) return;
    if (/@/.test(String(file.value))) await cite(tree, file);
    visit(tree, (node) => {
      if (node.type === 'text' && /\[[^[\]]*@[\p{L}\d_]/u.test(node.value)) {
        const reason = `citation not understood, or not allowed here (a heading, emphasis): ${node.value.trim()}`;
        file.message(reason, { place: node.position });
      }
      if (node.type !== 'element' || node.tagName !== 'a') return;
      const target = node.properties['href'];
      if (typeof target === 'string' && target.startsWith('#bib-')) {
        node.properties['href'] = href(referencesSlug, target.slice(1));
      }
    });
  };
}

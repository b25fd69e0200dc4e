import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from 'rehype-citation';

/** An entry of references.bib as the references page shows it. */
export interface Reference {
  readonly key: string;
  /** Its anchor, which citations link to. */
  readonly anchor: string;
  /** Formatted in APA style; addresses are links. */
  readonly html: string;
}

/** What of citation-js and citeproc is used here; neither has types. */
interface Engine {
  updateItems(ids: readonly string[]): void;
  makeBibliography(): [{ entry_ids: [string][] }, string[]];
}
interface CiteModule {
  new (bibtex: string, options: object): { data: { id: string }[] };
  plugins: {
    config: {
      get(name: '@csl'): { engine(data: object[], style: string, lang: string, format: string): Engine };
    };
  };
}
const { plugins } = Cite as unknown as CiteModule;

/** "https://doi.org/…" in the formatted entry, as a link. */
function linked(html: string): string {
  return html.replace(/https?:\/\/[^\s<]+[^\s<.,)]/g, (address) => `<a href="${address}">${address}</a>`);
}

/** Every entry of references.bib, sorted and formatted as a bibliography. Nothing is fetched: style and language are bundled. */
export function readBibliography(contentDir: string): Reference[] {
  const path = join(contentDir, 'references.bib');
  const bibtex = existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
  if (bibtex === '') return [];
  const { data } = new (Cite as unknown as CiteModule)(bibtex, { generateGraph: false });
  const engine = plugins.config.get('@csl').engine(data, 'apa', 'en-US', 'html');
  engine.updateItems(data.map(({ id }) => id));
  const [{ entry_ids }, entries] = engine.makeBibliography();
  return entries.map((entry, index) => {
    const key = entry_ids[index]![0];
    const html = linked(entry.replace(/^\s*<div[^>]*>\s*|\s*<\/div>\s*$/g, '').trim());
    return { key, anchor: `bib-${key.toLowerCase()}`, html };
  });
}

import { href } from '../site.ts';
import { bookSections } from './sections.ts';

/** A link to a place in the book. */
export interface Place {
  readonly href: string;
  readonly text: string;
}

/** The sections that cover a row of the source inventory, in the book's order. */
export async function taughtIn(): Promise<(row: string) => Place[]> {
  const sections = await bookSections();
  return (row) =>
    sections
      .filter(({ entry }) => entry.data.covers.includes(row))
      .map(({ slug, title, number }) => ({ href: href(`${slug}/`), text: `Section ${number}: ${title}` }));
}

import { getCollection, type CollectionEntry } from 'astro:content';

export interface Section {
  readonly entry: CollectionEntry<'sections'>;
  readonly slug: string;
  readonly title: string;
  /** Its rank in the book, from 1: the 2 of "(2.1)". */
  readonly number: number;
}

/** Every section, in the book's order. */
export async function bookSections(): Promise<Section[]> {
  const entries = await getCollection('sections');
  return entries
    .toSorted((a, b) => a.data.order - b.data.order)
    .map((entry, i) => ({ entry, slug: entry.id, title: entry.data.title, number: i + 1 }));
}

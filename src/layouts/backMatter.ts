/** The pages behind the sections, in their order: they have no number. Each is a file of src/pages. */
export const backMatter = [
  { slug: 'notation', title: 'Notation' },
  { slug: 'sources', title: 'Sources and corrections' },
  { slug: 'references', title: 'References' },
  { slug: 'embedding', title: 'Embedding' },
] as const;

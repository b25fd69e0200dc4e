import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** The book: one MDX file a section. The file's name is its slug, its address and its label. */
const sections = defineCollection({
  loader: glob({ base: './content', pattern: '*.mdx' }),
  schema: z.strictObject({
    title: z.string().min(1),
    /** Sections are sorted by this; a section's number is its rank. */
    order: z.number(),
    /** The question the section answers, in one sentence. */
    description: z.string().min(1),
    /** Rows of the source inventory that the section covers. */
    covers: z.array(z.string()).default([]),
  }),
});

export const collections = { sections };

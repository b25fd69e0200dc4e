import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Indexes the built pages, once they are all there. Only what stands in `data-pagefind-body` is found; formulas count
 * once, as they are drawn, not a second and third time as MathML and TeX.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'descent:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const pagefind = await import('pagefind');
        const { index, errors } = await pagefind.createIndex({
          forceLanguage: 'en',
          excludeSelectors: ['.katex-mathml', '[data-search="off"]'],
        });
        if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
        const root = fileURLToPath(dir);
        const added = await index.addDirectory({ path: root });
        const written = await index.writeFiles({ outputPath: join(root, 'pagefind') });
        await pagefind.close();
        // The dialog is the book's own: pagefind's ready-made ones would only lie about.
        const folder = join(root, 'pagefind');
        const spare = (await readdir(folder)).filter((name) => /-(ui|highlight)\.(js|css)$/.test(name));
        await Promise.all(spare.map((name) => rm(join(folder, name))));
        const wrong = [...added.errors, ...written.errors];
        if (wrong.length > 0) throw new Error(`The search index failed: ${wrong.join('; ')}`);
        logger.info(`${added.page_count} pages indexed for search`);
      },
    },
  };
}

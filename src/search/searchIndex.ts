import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Pagefind's ready-made interfaces, which this book has no use for: its dialog is its own. */
const spare = /-(ui|highlight)\.(js|css)$/;

/**
 * Indexes the built pages, once they are all there. Only what stands in `data-pagefind-body` is found; formulas count
 * once, as they are drawn, not a second and third time as MathML and TeX. The files are written here: pagefind's own
 * `writeFiles` returns before they are on disk, and closing it may cut them short.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'descent:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const pagefind = await import('pagefind');
        const { index, errors } = await pagefind.createIndex({
          forceLanguage: 'en',
          excludeSelectors: ['.katex-mathml', '.folds > .katex-display:first-child', '[data-search="off"]'],
        });
        if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
        const root = fileURLToPath(dir);
        const added = await index.addDirectory({ path: root });
        const made = await index.getFiles();
        await pagefind.close();
        const wrong = [...added.errors, ...made.errors];
        if (wrong.length > 0) throw new Error(`The search index failed: ${wrong.join('; ')}`);
        for (const { path, content } of made.files.filter((file) => !spare.test(file.path))) {
          const file = join(root, 'pagefind', path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        logger.info(`${added.page_count} pages read for search`);
      },
    },
  };
}

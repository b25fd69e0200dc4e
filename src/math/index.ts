/**
 * The book's words become a page here, at build time: numbers, references, live slots, citations, and errors that
 * stop the build with file, line and column.
 *
 * How astro.config.mjs uses it:
 *
 *     import { mathPlugins, readLabels } from './src/math/index.ts';
 *     const math = mathPlugins({ contentDir: 'content', widgets, format, roles: Object.keys(roles), href });
 *     export default defineConfig({
 *       markdown: { processor: unified({ remarkPlugins: math.remarkPlugins, rehypePlugins: math.rehypePlugins }) },
 *       vite: { plugins: [math.vitePlugin] },
 *     });
 *
 * `widgets` is `{ [id]: { presets: string[], values: (preset?) => view.values } }`; `href(slug, anchor?)` knows the
 * base path. `readLabels('content')` gives routes and endpoints the sections in order, and the widgets each one shows.
 *
 * The order of the steps, which mathPlugins keeps: remarkMath, remarkDescent (checks, numbers, references, slots),
 * then rehypeCitation and rehypeCitations (links to the references page), rehypeKatex, rehypeDescent (slots found
 * again in the formulas), rehypeGlue (no line begins with a comma), failOnMessages (bad TeX and the like stop the build) last.
 */
export { mathPlugins } from './plugins.ts';
export { readLabels } from './readLabels.ts';
export { readBibliography } from './bibliography.ts';
export { bookWords } from './words.ts';

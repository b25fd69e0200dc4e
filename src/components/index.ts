import '../styles/prose-components.css';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const files = import.meta.glob<{ default: AstroComponentFactory }>('./*.astro', { eager: true });

/**
 * What the words may use without importing it, by its file's name: `<Content components={components} />`. Each has
 * an entry in src/math/elements.ts, which says how it is written; `<Ref>`, `<Live>` and `<Num>` become plain HTML there.
 */
export const components = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.astro$/g, ''), file.default]),
);

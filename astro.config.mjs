import { env } from 'node:process';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { format } from './src/figure/format.ts';
import { roleCss } from './src/figure/roleCss.ts';
import { roles } from './src/figure/roles.ts';
import { subsetFonts } from './src/fonts/subsetFonts.ts';
import { woff2Only } from './src/fonts/woff2Only.ts';
import { contentSecurity } from './src/layouts/contentSecurity.ts';
import { mathPlugins } from './src/math/index.ts';
import { searchIndex } from './src/search/searchIndex.ts';
import { normalizeBase, sectionPath } from './src/site.ts';
import { virtualCss } from './src/styles/virtualCss.ts';
import { presetValues } from './src/widgets/define.ts';
import { widgets } from './src/widgets/index.ts';

// Where the book is published. Both come from the environment, so that a fork needs no edit.
const site = env.SITE_URL || 'http://localhost:4321';
const base = normalizeBase(env.BASE_PATH);

// What the words may ask of a widget: the names of its presets, and its numbers in each.
const widgetFacts = Object.fromEntries(
  await Promise.all(
    Object.entries(widgets).map(async ([id, load]) => {
      const { default: widget } = await load();
      const values = (preset) => widget.view(presetValues(widget, preset)).values;
      return [id, { presets: Object.keys(widget.presets), values }];
    }),
  ),
);

const math = mathPlugins({
  contentDir: 'content',
  widgets: widgetFacts,
  format,
  roles: Object.keys(roles),
  href: (slug, anchor) => sectionPath(base, slug, anchor),
});

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  compressHTML: true,
  // Styles and fonts are files, never inlined: pages stay small, and the policy needs no hash for each.
  build: { inlineStylesheets: 'never' },
  security: { csp: contentSecurity },
  markdown: {
    syntaxHighlight: false,
    processor: unified({ remarkPlugins: math.remarkPlugins, rehypePlugins: math.rehypePlugins }),
  },
  integrations: [
    // Tables keep to our component, which lets them scroll.
    mdx({ optimize: { ignoreElementNames: ['table'] } }),
    preact(),
    sitemap({ filter: (page) => !page.includes('/embed/') }),
    subsetFonts(),
    searchIndex(),
  ],
  vite: {
    plugins: [math.vitePlugin, woff2Only(), virtualCss('descent/roles.css', roleCss)],
    build: {
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // The optimizer's registries call its factories, which have no effects: a widget takes only what it uses.
      rolldownOptions: {
        treeshake: {
          // Chart.js keeps scales that nothing uses for fear that reading their defaults has an effect.
          propertyReadSideEffects: false,
          moduleSideEffects: [{ test: /\/src\/optim\//, sideEffects: false }],
        },
      },
    },
  },
});

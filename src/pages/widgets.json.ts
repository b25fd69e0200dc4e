import type { APIRoute } from 'astro';
import { knownWidget } from '../island/registry.ts';
import { href } from '../site.ts';
import { widgets } from '../widgets/index.ts';

/** The manifest: every widget, with what a link to it may hold. */
export const GET: APIRoute = async ({ site }) => {
  const manifest = await Promise.all(
    Object.keys(widgets).map(async (id) => {
      const { title, params, presets } = (await knownWidget(id)).widget;
      return { id, title, params, presets, embed: new URL(href(`embed/${id}/`), site).href };
    }),
  );
  return new Response(JSON.stringify(manifest, null, 2));
};

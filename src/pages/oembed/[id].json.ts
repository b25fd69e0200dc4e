import type { APIRoute, GetStaticPaths } from 'astro';
import { presetValues } from '../../widgets/define.ts';
import { frameCode } from '../../island/address.ts';
import { knownWidget } from '../../island/registry.ts';
import { href, site as book } from '../../site.ts';
import { widgets } from '../../widgets/index.ts';

export const getStaticPaths = (() =>
  Object.keys(widgets).map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

/** What oEmbed's consumers put on their page: a frame of a fixed size, since nothing there tells them the height. */
const [width, height] = [720, 900];

export const GET: APIRoute = async ({ params, site }) => {
  const { id, widget } = await knownWidget(params.id!);
  const root = new URL(href(''), site);
  const state = { preset: undefined, values: presetValues(widget) };
  return new Response(
    JSON.stringify({
      version: '1.0',
      type: 'rich',
      title: widget.title,
      provider_name: book.title,
      provider_url: root.href,
      width,
      height,
      html: frameCode(widget, id, state, root, height),
    }),
  );
};

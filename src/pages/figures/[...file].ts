import type { APIRoute, GetStaticPaths } from 'astro';
import type { Figure } from '../../figure/figure.ts';
import { picture, type PictureKind } from '../../figure/picture.ts';
import { readLabels } from '../../math/index.ts';
import { presetValues } from '../../widgets/define.ts';
import { widgets, type WidgetId } from '../../widgets/index.ts';

// A type, not an interface: Astro's props have an index signature.
type Props = {
  readonly figure: Figure;
  readonly kind: PictureKind;
};

const kinds = (['light', 'dark'] as const).flatMap((theme) =>
  ([1, 2] as const).map((density) => ({ theme, density })),
);

/** Each widget's states that someone sees: the default on its embed page, and the presets that sections show. */
function statesShown(): Record<WidgetId, Set<string | undefined>> {
  const uses = readLabels('content').sections.flatMap((section) => section.widgets);
  const presets = (id: string): Set<string | undefined> =>
    new Set([undefined, ...uses.filter((use) => use.id === id).map(({ preset }) => preset)]);
  return Object.fromEntries(Object.keys(widgets).map((id) => [id, presets(id)])) as ReturnType<
    typeof statesShown
  >;
}

/** /figures/<widget>/<preset or "default">/<figure>-<light|dark>-<1|2>x.avif */
export const getStaticPaths = (async () => {
  const paths = [];
  for (const [id, presets] of Object.entries(statesShown()) as [WidgetId, Set<string | undefined>][]) {
    const { default: widget } = await widgets[id]();
    for (const preset of presets) {
      // A preset that does not exist stops the build where it is used, with file and line.
      if (preset !== undefined && !(preset in widget.presets)) continue;
      for (const figure of widget.view(presetValues(widget, preset)).figures) {
        for (const kind of kinds) {
          const name = `${figure.id}-${kind.theme}-${kind.density}x.avif`;
          const props: Props = { figure, kind };
          paths.push({ params: { file: `${id}/${preset ?? 'default'}/${name}` }, props });
        }
      }
    }
  }
  return paths;
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { figure, kind } }) =>
  new Response(new Uint8Array(await picture(figure, kind)), { headers: { 'Content-Type': 'image/avif' } });

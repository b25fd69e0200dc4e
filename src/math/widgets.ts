import { visit } from 'unist-util-visit';
import { attribute, attributePosition, isJsx, type Jsx } from './jsx.ts';
import { suggest } from './nearest.ts';
import type { WidgetFacts } from './options.ts';
import type { Page, ShownWidget } from './page.ts';

const pattern = /^[a-z][a-z0-9-]*$/;

/** The facts of widget `id`, or a report. */
export function widgetFacts(
  page: Page,
  node: Jsx,
  id: string,
  attributeName: string,
): WidgetFacts | undefined {
  const { widgets } = page.options;
  if (Object.hasOwn(widgets, id)) return widgets[id];
  const where = attributePosition(node, attributeName);
  page.report(`unknown widget “${id}”. ${suggest(id, Object.keys(widgets))}`, where);
  return undefined;
}

/** The `preset` attribute, or nothing: if there is none, or (reported) if the widget has none of that name. */
export function checkedPreset(page: Page, node: Jsx, id: string, facts: WidgetFacts): string | undefined {
  const preset = attribute(node, 'preset');
  if (preset === undefined || facts.presets.includes(preset)) return preset;
  const where = attributePosition(node, 'preset');
  page.report(`widget “${id}” has no preset “${preset}”. ${suggest(preset, facts.presets)}`, where);
  return undefined;
}

/** Notes each widget on the page under its name, or its id; no two may share one, and only one may go unnamed. */
export function collectWidgets(page: Page): void {
  let unnamed: string | undefined;
  visit(page.tree, (node) => {
    if (!isJsx(node, 'Widget')) return;
    const id = attribute(node, 'id');
    const facts = id === undefined ? undefined : widgetFacts(page, node, id, 'id');
    if (id === undefined || facts === undefined) return;
    const name = attribute(node, 'name');
    const key = name ?? id;
    if (name !== undefined && !pattern.test(name)) {
      const reason = `malformed name “${name}”: small letters, digits and hyphens, a letter first`;
      page.report(reason, attributePosition(node, 'name'));
    }
    if (name === undefined && unnamed !== undefined) {
      const reason = `two widgets without a name on one page (“${unnamed}”, “${id}”): give all but one a \`name\`, so that links and slots can tell them apart`;
      page.report(reason, node.position);
    } else if (page.widgets.has(key)) {
      page.report(`a widget called “${key}” is on this page already`, attributePosition(node, 'name'));
    }
    if (name === undefined) unnamed ??= id;
    const shown: ShownWidget = { id, facts, preset: checkedPreset(page, node, id, facts) };
    if (!page.widgets.has(key)) page.widgets.set(key, shown);
  });
}

/** The widget on this page that `key` names, or a report. */
export function shownWidget(
  page: Page,
  key: string,
  report: (reason: string) => void,
): ShownWidget | undefined {
  const shown = page.widgets.get(key);
  if (shown !== undefined) return shown;
  if (page.widgets.size === 0) report(`“${key}” is no widget of this page, which has none`);
  else report(`“${key}” is no widget of this page. ${suggest(key, page.widgets.keys())}`);
  return undefined;
}

/** A button that loads a preset names a widget of this page, and one of its presets. */
export function checkLoads(page: Page): void {
  visit(page.tree, (node) => {
    if (!isJsx(node, 'Load')) return;
    const key = attribute(node, 'widget');
    if (key === undefined) return;
    const shown = shownWidget(page, key, (reason) =>
      page.report(`<Load>: ${reason}`, attributePosition(node, 'widget')),
    );
    if (shown !== undefined) checkedPreset(page, node, shown.id, shown.facts);
  });
}

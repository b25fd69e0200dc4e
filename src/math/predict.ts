import { visit } from 'unist-util-visit';
import { attribute, attributePosition, isJsx, type Jsx, setAttribute } from './jsx.ts';
import { suggest } from './nearest.ts';
import type { Quantity } from './options.ts';
import type { Page } from './page.ts';
import { checkedPreset, shownWidget } from './widgets.ts';

/** The number to be predicted: the widget's own, in the preset that the exercise will load; or nothing, and a report. */
function asked(page: Page, node: Jsx): Quantity | undefined {
  const [key, name] = [attribute(node, 'widget'), attribute(node, 'value')];
  if (key === undefined || name === undefined || attribute(node, 'preset') === undefined) return undefined;
  const report = (reason: string, at: string): undefined =>
    page.report(`<Predict>: ${reason}`, attributePosition(node, at)) as undefined;
  const shown = shownWidget(page, key, (reason) => report(reason, 'widget'));
  if (shown === undefined) return undefined;
  const preset = checkedPreset(page, node, shown.id, shown.facts);
  if (preset === undefined) return undefined;
  const values = shown.facts.values(preset);
  if (!Object.hasOwn(values, name)) {
    return report(
      `widget “${shown.id}” has no value “${name}”. ${suggest(name, Object.keys(values))}`,
      'value',
    );
  }
  const quantity = values[name]!;
  if (Number.isFinite(quantity.value)) return quantity;
  return report(`“${name}” is ${quantity.value} in preset “${preset}”: ask for a finite number`, 'value');
}

/**
 * Checks each `<Predict>`, and hands it the answer: `answer`, to compare with, and `shown`, as the figure writes it. Each
 * gets an `id`, since components cannot count each other.
 */
export function answerPredictions(page: Page): void {
  let count = 0;
  visit(page.tree, (node) => {
    if (!isJsx(node, 'Predict')) return;
    count++;
    const quantity = asked(page, node);
    if (quantity === undefined) return;
    const digits = Number(attribute(node, 'digits') ?? quantity.digits);
    setAttribute(node, 'id', `predict-${count}`);
    setAttribute(node, 'answer', String(quantity.value));
    setAttribute(node, 'shown', page.options.format({ value: quantity.value, digits }));
  });
}

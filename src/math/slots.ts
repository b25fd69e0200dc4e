import { suggest } from './nearest.ts';
import type { Page, ShownWidget, Slot } from './page.ts';
import { shownWidget } from './widgets.ts';

/** How wide a number is, in digits: a sign or a letter is wider than one, a point narrower. */
function digitsWide(text: string): number {
  const widths = Array.from(text, (c): number => (/\d/.test(c) ? 1 : c === '.' ? 0.6 : 1.6));
  return Math.round(widths.reduce((sum, width) => sum + width, 0));
}

/** The widest that the value gets in any preset: the room it is given, so that the line stands still. */
function room(page: Page, { facts }: ShownWidget, value: string): number {
  const states = [undefined, ...facts.presets];
  const texts = states.map((preset) => page.options.format(facts.values(preset)[value]!));
  return Math.min(20, Math.max(...texts.map(digitsWide)));
}

/** The slot for "ravine.eta" on this page, showing its widget's preset; or nothing, and a report. */
export function makeSlot(page: Page, name: string, report: (reason: string) => void): Slot | undefined {
  const [key, value, ...rest] = name.split('.');
  if (!key || !value || rest.length > 0) {
    report(`a live number is called “widget.value”, not “${name}”`);
    return undefined;
  }
  const shown = shownWidget(page, key, report);
  if (shown === undefined) return undefined;
  const values = shown.facts.values(shown.preset);
  if (!Object.hasOwn(values, value)) {
    report(`widget “${shown.id}” has no value “${value}”. ${suggest(value, Object.keys(values))}`);
    return undefined;
  }
  const quantity = values[value]!;
  const classes = ['slot', `slot-${room(page, shown, value)}`];
  if (quantity.role !== undefined) classes.push(`role-${quantity.role}`);
  return { name, text: page.options.format(quantity), classes };
}

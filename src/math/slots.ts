import { suggest } from './nearest.ts';
import type { Page, ShownWidget, Slot } from './page.ts';
import { shownWidget } from './widgets.ts';

/** How wide a number is, in digits: in KaTeX's letters a sign is wider than a digit, a point narrower. */
function digitsWide(text: string): number {
  const widths = Array.from(text, (c): number => (/\d/.test(c) ? 1 : c === '.' ? 0.55 : 1.55));
  return widths.reduce((sum, width) => sum + width, 0);
}

/**
 * Classes for the room that the value needs where it is widest, in any preset, so that a display stands still. Rounded
 * down, to half a digit: the widest fills its room by itself, and no gap shows.
 */
function room(page: Page, { facts }: ShownWidget, value: string): string[] {
  const states = [undefined, ...facts.presets];
  const texts = states.map((preset) => page.options.format(facts.values(preset)[value]!));
  const width = Math.min(20, Math.max(...texts.map(digitsWide)));
  return [`slot-${Math.floor(width)}`, ...(width % 1 >= 0.5 ? ['slot-half'] : [])];
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
  const classes = ['slot', ...room(page, shown, value)];
  if (quantity.role !== undefined) classes.push(`role-${quantity.role}`);
  return { name, text: page.options.format(quantity), classes };
}

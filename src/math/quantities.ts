import { suggest } from './nearest.ts';
import type { Page } from './page.ts';

/** A value of a widget in a preset, as text, computed now and for good; or nothing, and a report. */
export function computed(
  page: Page,
  {
    id,
    preset,
    value,
    digits,
  }: { id: string; preset?: string | undefined; value: string; digits?: number | undefined },
  report: (reason: string) => void,
): string | undefined {
  const { widgets, format } = page.options;
  const facts = Object.hasOwn(widgets, id) ? widgets[id] : undefined;
  if (facts === undefined) {
    report(`unknown widget “${id}”. ${suggest(id, Object.keys(widgets))}`);
    return undefined;
  }
  if (preset !== undefined && !facts.presets.includes(preset)) {
    report(`widget “${id}” has no preset “${preset}”. ${suggest(preset, facts.presets)}`);
    return undefined;
  }
  const values = facts.values(preset);
  if (!Object.hasOwn(values, value)) {
    report(`widget “${id}” has no value “${value}”. ${suggest(value, Object.keys(values))}`);
    return undefined;
  }
  if (digits !== undefined && digits > 17) {
    report(`a number has at most 17 digits, not ${digits}`);
    return undefined;
  }
  const quantity = values[value]!;
  return format({ value: quantity.value, digits: digits ?? quantity.digits });
}

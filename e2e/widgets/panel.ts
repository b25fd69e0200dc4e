import { expect, type Frame, type Locator, type Page } from '@playwright/test';
import { settle } from '../page.ts';
import type { widgets } from '../site.ts';

type Entry = (typeof widgets)[number];

/** Opens a widget's own page, alive. `query` is what follows the `?`. */
export async function openWidget(page: Page, { id }: Entry, query = ''): Promise<void> {
  await page.goto(`embed/${id}/${query && `?${query}`}`);
  await settle(page);
  await expect(page.locator('canvas').first()).toBeVisible();
}

/** What the widget says at once, without the delay of its live region. */
export const summary = (scope: Page | Locator): Promise<string> =>
  scope.locator('.widget-summary p').first().innerText();

/** Everything that shows what state a widget is in: its numbers, its sentence, its controls, its link. */
export function fingerprint(scope: Page | Frame): Promise<string> {
  return scope.evaluate(() => {
    const text = (selector: string): (string | null)[] =>
      [...document.querySelectorAll(selector)].map((element) => element.textContent);
    const values = [
      ...document.querySelectorAll<HTMLInputElement>('.widget-controls :is(input, select)'),
    ].map((input) => (['radio', 'checkbox'].includes(input.type) ? input.checked : input.value));
    const time = text('.widget-player output');
    return JSON.stringify([text('.widget-readouts dd'), text('.widget-summary p')[0], values, time]);
  });
}

/** Runs `act`, and waits until the widget's state shows an effect. */
export async function expectEffect(page: Page, what: string, act: () => Promise<void>): Promise<void> {
  const before = await fingerprint(page);
  await act();
  await expect.poll(() => fingerprint(page), { message: `${what} has an effect` }).not.toBe(before);
}

/** The slider of a range parameter. */
export const slider = (page: Page, { params }: Entry, name: string): Locator =>
  page.locator(`input[type=range][id$="-${name}"]`).describe(`slider of ${name} (${params[name]!.label})`);

/** The page's address, once it has not changed for a while: links follow the reader's moves with a delay. */
export async function settledUrl(page: Page): Promise<string> {
  let url = '';
  while (url !== page.url()) {
    url = page.url();
    await page.waitForTimeout(600);
  }
  return url;
}

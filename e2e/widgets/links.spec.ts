import type { Page } from '@playwright/test';
import { frames } from '../page.ts';
import { paramsOf, widgets } from '../site.ts';
import { expect, test } from '../test.ts';
import { fingerprint, openWidget, settledUrl, slider } from './panel.ts';

/** Moves every control a little. */
async function moveAll(page: Page): Promise<void> {
  const controls = page.locator('.widget-controls');
  for (const toggle of await controls.getByRole('switch').all()) await toggle.press('Space');
  for (const group of await controls.locator('fieldset').all()) {
    await group.locator('input[type=radio]:checked').press('ArrowDown');
  }
  for (const range of await page.locator('.widget-panel input[type=range]').all()) {
    await range.press('ArrowLeft');
    await range.press('ArrowLeft');
  }
}

for (const widget of widgets) {
  test(`the link of ${widget.id} holds its whole state: reload, and back`, async ({ page }) => {
    await openWidget(page, widget);
    await moveAll(page);
    await frames(page);
    const state = await fingerprint(page);
    await expect.poll(() => new URL(page.url()).search.length).toBeGreaterThan(1);
    const last = await settledUrl(page);
    await page.reload();
    await expect.poll(() => fingerprint(page)).toBe(state);
    await page.goto('404.html').catch(() => undefined);
    await page.goBack();
    await expect.poll(() => fingerprint(page)).toBe(state);
    expect(page.url()).toBe(last);
  });

  test(`${widget.id} leaves keys alone that are not its own, and takes the first of a repeated one`, async ({
    page,
  }) => {
    const [name] = paramsOf(widget, 'range');
    const { min, max } = widget.params[name!]!;
    await openWidget(page, widget, `utm=a%20b&${name}=${max}&${name}=${min}&flag`);
    await expect(page.locator('.widget-notes li')).toHaveCount(0);
    await expect(slider(page, widget, name!)).toHaveValue(String(max));
    await slider(page, widget, name!).press('ArrowLeft');
    await expect.poll(() => page.url()).not.toContain(`${name}=${max}&`);
    expect(page.url()).toContain('utm=a%20b');
    expect(page.url()).toMatch(/[?&]flag(&|$)/);
  });
}

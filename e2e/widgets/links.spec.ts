import type { Page } from '@playwright/test';
import { frames } from '../page.ts';
import { base, origin } from '../place.ts';
import { widgets } from '../site.ts';
import { expect, test } from '../test.ts';
import { fingerprint, openWidget, settledUrl } from './panel.ts';

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

/** HTML has no capitals in the names of attributes: `lambdaMin` is `lambda-min`. */
const attribute = (name: string): string => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

for (const widget of widgets) {
  test(`the links and embed codes of ${widget.id} hold its whole state: reload, back, and reset`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const copied = async (button: string): Promise<string> => {
      await page.getByRole('button', { name: button }).click();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    await openWidget(page, widget);
    const start = await fingerprint(page);
    await moveAll(page);
    await frames(page);
    const state = await fingerprint(page);
    expect(state).not.toBe(start);
    const last = await settledUrl(page);
    const query = [...new URL(last).searchParams];
    expect(query.length).toBeGreaterThan(0);

    await page.locator('.widget-share summary').click();
    expect(await copied('Copy link')).toBe(last);
    await expect(page.locator('.widget-said')).toHaveText('Link copied.');
    const element = await copied('Copy embed code');
    expect(element).toContain(`src="${origin}${base}embed.js"`);
    expect(element).toContain(`<descent-widget name="${widget.id}"`);
    for (const [name, value] of query) expect(element).toContain(` ${attribute(name)}="${value}"`);
    const frame = await copied('Copy frame code');
    expect(frame).toContain(`title="${widget.title}"`);
    const source = await page.evaluate(
      (code) => new DOMParser().parseFromString(code, 'text/html').querySelector('iframe')!.src,
      frame,
    );

    expect(source).toBe(last);

    await page.reload();
    await expect.poll(() => fingerprint(page)).toBe(state);
    await page.goto('404.html').catch(() => undefined);
    await page.goBack();
    await expect.poll(() => fingerprint(page)).toBe(state);
    expect(page.url()).toBe(last);
    await page.getByRole('button', { name: 'Reset', exact: true }).click();
    await expect.poll(() => fingerprint(page), { message: 'reset gives the same picture again' }).toBe(start);
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });
}

import { expect, test } from '../test.ts';
import { bookPages, pages } from '../site.ts';

test.use({ javaScriptEnabled: false });

/** Controls that can be seen. The legend's entries are buttons too, but what they say is needed on paper as well. */
const offers = ':is(input, select, button:not(.widget-legend button), .widget-share):visible';

for (const path of pages) {
  test(`/${path} is whole without scripts`, async ({ page }) => {
    await page.goto(path, { waitUntil: 'load' });
    for (const picture of await page.locator('picture img:visible').all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect(picture).toBeVisible();
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
        .toBeGreaterThan(0);
    }
    for (const widget of await page.locator('.widget').all()) {
      await expect(widget.locator('picture img:visible').first()).toBeVisible();
      // A control that does nothing must not be offered.
      await expect(widget.locator(offers)).toHaveCount(0);
    }
  });
}

for (const path of bookPages) {
  test(`/${path} has its words and equations without scripts`, async ({ page, context }) => {
    await page.goto(path);
    const words = await page.locator('main').innerText();
    expect(words.length).toBeGreaterThan(20);
    const equations = await page.locator('.katex').count();
    expect(await page.locator('.katex math').count()).toBe(equations);
    const displays = page.locator('.katex-display:not(details:not([open]) *)');
    for (const formula of await displays.all()) await expect(formula).toBeVisible();
    await context.close();
  });
}

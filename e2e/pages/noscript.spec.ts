import { firstLoad } from '../page.ts';
import { bookPages, pages } from '../site.ts';
import { expect, test } from '../test.ts';

test.use({ javaScriptEnabled: false });

/** Controls that can be seen. The legend's entries are buttons too, but what they say is needed on paper as well. */
const offers = ':is(input, select, button:not(.widget-legend button), .widget-share):visible';

for (const path of pages) {
  test(`/${path} is whole, and no heavier, without scripts`, async ({ page }) => {
    const { total, told } = await firstLoad(page, path);
    expect.soft(total, `first load, at most 180 kB:\n${told}`).toBeLessThanOrEqual(180_000);

    for (const picture of await page.locator('picture img:visible').all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
        .toBeGreaterThan(0);
    }
    for (const widget of await page.locator('.widget').all()) {
      await expect(widget.locator('picture img:visible').first()).toBeVisible();
      // A control that does nothing must not be offered.
      await expect(widget.locator(offers)).toHaveCount(0);
    }
    if (!bookPages.includes(path)) return;
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(20);
    expect(await page.locator('.katex math').count()).toBe(await page.locator('.katex').count());
    const equations = page.locator('.equation:not(details:not([open]) *)');
    for (const equation of await equations.all())
      await expect(equation.locator('.katex-display:visible')).toHaveCount(1);
  });
}

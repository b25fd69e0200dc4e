import { base } from '../place.ts';
import { html, widgets } from '../site.ts';
import { expect, test } from '../test.ts';

test.use({ tolerate: /ERR_FAILED|Failed to fetch dynamically imported module/ });

for (const { id } of widgets) {
  const island = /component-url="([^"]+)"/.exec(html(`embed/${id}/`))?.[1] ?? '';
  const chunks = {
    'the widget’s own chunk': new RegExp(`/_astro/${id}\\.[\\w-]{8}\\.js`),
    'the island': new RegExp(island.slice(base.length).replaceAll('.', '\\.')),
  };
  for (const [what, pattern] of Object.entries(chunks)) {
    test(`${id}: when ${what} cannot be fetched, its picture stays and the page says so`, async ({
      page,
    }) => {
      await page.route(pattern, (route) => route.abort());
      await page.goto(`embed/${id}/`);
      await expect(page.locator('.widget-failure')).toContainText('could not be loaded');
      const picture = page.locator('picture img:visible').first();
      await expect(picture).toBeVisible();
      await expect
        .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(0);
    });
  }
}

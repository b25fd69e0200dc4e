import type { Page } from '@playwright/test';
import { html, widgets } from '../site.ts';
import { expect, test } from '../test.ts';

test.use({ tolerate: /ERR_FAILED|Failed to fetch dynamically imported module/ });

async function expectPicture(page: Page): Promise<void> {
  await expect(page.locator('.widget-failure')).toContainText('could not be loaded');
  const picture = page.locator('picture img:visible').first();
  await expect(picture).toBeVisible();
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);
}

for (const { id } of widgets) {
  test(`when the code of ${id} cannot be fetched, its picture stays and the page says so`, async ({
    page,
  }) => {
    await page.route(new RegExp(`/_astro/${id}\\.[\\w-]{8}\\.js`), (route) => route.abort());
    await page.goto(`embed/${id}/`);
    await expectPicture(page);
  });
}

test('when the island itself cannot be fetched, the picture stays and the page says so', async ({ page }) => {
  const { id } = widgets[0]!;
  const island = /component-url="([^"]+)"/.exec(html(`embed/${id}/`))![1]!;
  await page.route(
    (url) => url.pathname === island,
    (route) => route.abort(),
  );
  await page.goto(`embed/${id}/`);
  await expectPicture(page);
});

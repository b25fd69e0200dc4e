import { base, origin } from '../place.ts';
import { expect, test } from '../test.ts';

test.describe('an address that is not there', () => {
  test.use({ tolerate: /404/ });
  for (const path of ['nowhere/', 'nowhere', 'how-fast/nowhere/deep/', 'embed/nowhere/']) {
    test(`/${path} answers 404, with a page that leads on`, async ({ page }) => {
      const response = await page.goto(path);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.locator('main a').first().click();
      expect(new URL(page.url()).pathname.startsWith(base)).toBe(true);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    });
  }
});

test('a section without its slash is found too', async ({ page }) => {
  await page.goto('how-fast');
  expect(page.url()).toBe(`${origin}${base}how-fast/`);
});

test('the skip link leads to the text', async ({ page }) => {
  await page.goto('how-fast/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: /skip/i })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

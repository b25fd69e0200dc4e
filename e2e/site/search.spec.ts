import { expect, test } from '../test.ts';
import { bookPages } from '../site.ts';

for (const key of ['/', 'Control+k']) {
  test(`${key} opens the search, a word is found, Escape closes it`, async ({ page }) => {
    await page.goto('');
    await page.keyboard.press(key);
    const box = page.getByRole('searchbox');
    await expect(box).toBeFocused();
    await box.pressSequentially('eigenvector');
    const results = page.locator('.search-results a');
    await expect(results.first()).toBeVisible();
    const target = new URL((await results.first().getAttribute('href'))!, page.url());
    await page.keyboard.press('Escape');
    await expect(box).toBeHidden();
    expect((await page.request.get(target.pathname)).ok()).toBe(true);
  });
}

test('a result leads to a page that holds the word', async ({ page }) => {
  await page.goto(bookPages.find((path) => path.length > 1)!);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill('Newton');
  const result = page.locator('.search-results a').first();
  await expect(result).toBeVisible();
  await result.click();
  await expect(page.locator('main')).toContainText('Newton');
});

test('a word that is nowhere is said to be nowhere', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('zxqvwk');
  await expect(page.locator('.search-status')).toContainText(/no|nothing/i);
});

test('"/" typed into a field is only a slash', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('/');
  const box = page.getByRole('searchbox');
  await box.fill('');
  await box.press('/');
  await expect(box).toHaveValue('/');
});

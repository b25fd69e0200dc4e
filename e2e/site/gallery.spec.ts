import { expect, test } from '../test.ts';
import { widgets } from '../site.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('the gallery has every widget, and its code can be copied', async ({ page }) => {
  await page.goto('embedding/');
  for (const { id, title, embed } of widgets) {
    await expect(page.getByRole('heading', { level: 3, name: title, exact: true })).toBeVisible();
    const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await page.getByRole('button', { name: `Copy frame code for “${title}”` }).press('Enter');
    await expect.poll(copied).toContain(`<iframe src="${embed}"`);
    await page.getByRole('button', { name: `Copy element code for “${title}”` }).press('Enter');
    await expect.poll(copied).toContain(`<descent-widget name="${id}"></descent-widget>`);
  }
  await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toHaveCount(1);
});

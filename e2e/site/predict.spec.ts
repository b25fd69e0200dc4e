import { bookPages, html } from '../site.ts';
import { expect, test } from '../test.ts';

for (const path of bookPages.filter((page) => html(page).includes('class="predict"'))) {
  test(`each prediction of /${path} is answered only once one was made`, async ({ page }) => {
    await page.goto(path);
    for (const box of await page.locator('.predict').all()) {
      const { answer, shown } = await box.evaluate((element: HTMLElement) => ({ ...element.dataset }));
      const input = box.getByRole('textbox', { name: 'Your prediction' });
      const reply = box.getByRole('status');
      await expect(box.locator('.predict-answer')).toBeHidden();
      await expect(box.getByRole('button', { name: 'See it in the figure' })).toHaveCount(0);
      await expect(reply).toBeEmpty();

      await input.fill('no idea');
      await box.getByRole('button', { name: 'Check' }).click();
      await expect(reply).toContainText('Write one number');
      await expect(input).toHaveAttribute('aria-invalid', 'true');
      await expect(input).toBeFocused();

      await input.fill(String(Number(answer) + 10 + Math.abs(Number(answer))));
      await input.press('Enter');
      await expect(reply).toContainText('Too high by');
      await expect(reply).toContainText(`The figure says ${shown}.`);
      await input.fill(shown!);
      await input.press('Enter');
      await expect(reply).toContainText('Right.');

      await box.getByRole('button', { name: 'See it in the figure' }).press('Enter');
      const load = box.locator('[data-load]');
      const widget = page.locator(`[data-widget="${await load.getAttribute('data-load')}"]`);
      await expect(widget.locator('astro-island[ssr]')).toHaveCount(0);
      await expect(widget.locator('.widget-panel')).toBeInViewport();
      await expect(widget.locator('.widget-presets button[aria-pressed=true]')).toHaveCount(1);
    }
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });
    test(`the answers to the predictions of /${path} are folded away`, async ({ page }) => {
      await page.goto(path);
      for (const box of await page.locator('.predict').all()) {
        await expect(box.getByRole('textbox')).toBeHidden();
        await expect(box.locator('.predict-answer p')).toBeHidden();
        await box.locator('summary').click();
        await expect(box.locator('.predict-answer p')).toContainText('The figure says');
      }
    });
  });
}

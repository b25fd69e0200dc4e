import { paramsOf, widgets } from '../site.ts';
import { expect, test } from '../test.ts';
import { openWidget } from './panel.ts';

for (const widget of widgets.filter((one) => paramsOf(one, 'time').length > 0)) {
  test(`the player of ${widget.id}: reset, step, play, pause`, async ({ page }) => {
    await openWidget(page, widget);
    const player = page.getByRole('group', { name: 'Player' });
    const time = async (): Promise<number> => Number.parseInt(await player.locator('output').innerText());
    const press = (name: string): Promise<void> =>
      player.getByRole('button', { name, exact: true }).press('Enter');
    const { max } = widget.params[paramsOf(widget, 'time')[0]!]!;

    await press('To the start');
    await expect.poll(time).toBe(0);
    await press('Step');
    await expect.poll(time).toBe(1);
    await player.evaluate((group) => {
      // Faster than any frame.
      for (const name of ['Step', 'Step', 'Step back']) {
        group.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`)!.click();
      }
    });
    await expect.poll(time).toBe(2);
    await press('Step back');
    await expect.poll(time).toBe(1);
    await press('Play');
    await expect.poll(time).toBeGreaterThan(2);
    if ((await time()) < max!) {
      await press('Pause');
      const stopped = await time();
      await page.waitForTimeout(1000);
      expect(await time()).toBe(stopped);
    }
    await press('To the start');
    await expect.poll(time).toBe(0);
    await player.getByRole('combobox', { name: 'Speed' }).selectOption('4');
    await press('Play');
    await expect.poll(time, { timeout: 20_000 }).toBe(max);
    await expect(player.getByRole('button', { name: 'Play' })).toBeVisible();
  });
}

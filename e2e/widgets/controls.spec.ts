import { widgets } from '../site.ts';
import { expect, test } from '../test.ts';
import { expectEffect, openWidget } from './panel.ts';

for (const widget of widgets) {
  test(`every control of ${widget.id} is reached and moved by keys, with an effect`, async ({ page }) => {
    test.slow();
    await openWidget(page, widget);
    const expected = await page.evaluate(() => {
      const all = [
        ...document.querySelectorAll<HTMLElement>('.widget-panel :is(input, select, button, summary)'),
      ];
      const seen = all.filter((element) => element.checkVisibility({ visibilityProperty: true }));
      seen.forEach((element, at) => (element.dataset['tab'] = String(at)));
      addEventListener('focusin', ({ target }) => ((target as HTMLElement).dataset['reached'] = ''));
      // Of a group of radio buttons, the Tab key reaches the chosen one.
      return seen
        .filter(
          (element) => !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked),
        )
        .map((element) => [element.dataset['tab']!, element.outerHTML.slice(0, 160)]);
    });
    expect(expected.length).toBeGreaterThan(0);
    for (let key = 0; key < expected.length + 20; key++) await page.keyboard.press('Tab');
    const reached = await page
      .locator('[data-reached][data-tab]')
      .evaluateAll((all) => all.map((element) => (element as HTMLElement).dataset['tab']));
    expect(expected.filter(([tab]) => !reached.includes(tab)).map(([, markup]) => markup)).toEqual([]);

    const controls = page.locator('.widget-controls, .widget-player');
    for (const slider of await controls.locator('input[type=range]').all()) {
      const { value, max } = await slider.evaluate(({ value, max }: HTMLInputElement) => ({ value, max }));
      const key = Number(value) < Number(max) ? 'ArrowRight' : 'ArrowLeft';
      await expectEffect(page, `${key} on ${await slider.getAttribute('id')}`, () => slider.press(key));
    }
    for (const box of await controls.locator('input[type=number]').all()) {
      await expectEffect(page, `ArrowDown in ${await box.getAttribute('aria-label')}`, () =>
        box.press('ArrowDown'),
      );
    }
    for (const toggle of await controls.getByRole('switch').all()) {
      await expectEffect(page, 'Space on a switch', () => toggle.press('Space'));
    }
    for (const group of await controls.locator('fieldset').all()) {
      const chosen = group.locator('input[type=radio]:checked');
      await expectEffect(page, 'ArrowDown in a choice', () => chosen.press('ArrowDown'));
    }
    for (const select of await page.locator('.widget-controls select').all()) {
      await expectEffect(page, 'a key in a list', async () => {
        await select.focus();
        await page.keyboard.press('ArrowDown');
      });
    }

    for (const box of await page.locator('.widget-controls input[type=number]').all()) {
      const { min, max, step } = await box.evaluate(({ min, max, step }: HTMLInputElement) => ({
        min,
        max,
        step,
      }));
      const within = 0.75 * Number(max) + 0.25 * Number(min);
      const counts = Number.isInteger(Number(step)) && Number.isInteger(Number(min));
      const typed = String(counts ? Math.round(within) : Number(within.toPrecision(3)));
      await box.fill(typed);
      await box.press('Enter');
      await expect(box).toHaveValue(typed);
      await box.fill('99999');
      await box.press('Tab');
      await expect(box).toHaveValue(max);
    }
  });
}

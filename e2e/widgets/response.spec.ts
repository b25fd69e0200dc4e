import type { Page } from '@playwright/test';
import { frames } from '../page.ts';
import { widgets } from '../site.ts';
import { expect, test } from '../test.ts';
import { openWidget } from './panel.ts';

const bowl = widgets.find(({ id }) => id === 'quadratic-bowl')!;

/**
 * Presses an arrow on the `index`-th element of this kind, and tells what had been drawn or written anew when the next
 * frame came to be painted, and what later.
 */
const press = (page: Page, selector: string, index: number): Promise<{ first: string[]; then: string[] }> =>
  page.evaluate(
    async ({ selector, index }) => {
      const look = (): Map<string, string> =>
        new Map([
          ...[...document.querySelectorAll('canvas')].map(
            (canvas) => [canvas.ariaLabel!, canvas.toDataURL()] as const,
          ),
          ['summary', document.querySelector('.widget-summary > p')!.textContent],
          ['readouts', document.querySelector('.widget-readouts')!.textContent],
        ]);
      const changed = (from: Map<string, string>, to: Map<string, string>): string[] =>
        [...to].filter(([name, now]) => from.get(name) !== now).map(([name]) => name);
      const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

      const before = look();
      const element = document.querySelectorAll<HTMLElement>(selector)[index]!;
      if (element instanceof HTMLInputElement) {
        element.value = String(Number(element.value) + Number(element.step));
        element.dispatchEvent(new InputEvent('input', { bubbles: true }));
      } else {
        element.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      }
      await frame();
      const shown = look();
      await frame();
      await new Promise((done) => setTimeout(done));
      return { first: changed(before, shown), then: changed(shown, look()) };
    },
    { selector, index },
  );

for (const { what, selector, index, first, other } of [
  {
    what: 'the first chart follows a slider',
    selector: 'input[type=range]',
    index: 0,
    first: 'Weight space',
    other: 'Eigen space',
  },
  {
    what: 'the chart whose point the reader moves follows',
    selector: '.widget-handle',
    index: 1,
    first: 'Eigen space',
    other: 'Weight space',
  },
]) {
  test(`${what} in the very next frame, all else a frame later`, async ({ page }) => {
    await openWidget(page, bowl);
    await frames(page);
    expect(await press(page, selector, index)).toEqual({
      first: [first],
      then: [other, 'summary', 'readouts'],
    });
  });
}

test('no arrow key on a point is lost, however fast they come', async ({ page }) => {
  await openWidget(page, bowl);
  const weight = page.getByRole('slider', { name: 'first weight' });
  const before = Number(await weight.inputValue());
  await page
    .locator('.widget-handle')
    .first()
    .evaluate((handle) => {
      for (let i = 0; i < 20; i++)
        handle.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    });
  await frames(page);
  expect(Number(await weight.inputValue())).toBeCloseTo(before + 20 * 0.01, 9);
});

import type { CDPSession, Locator, Page } from '@playwright/test';
import { widgets } from '../site.ts';
import { expect, test } from '../test.ts';
import { frames } from '../page.ts';
import { expectEffect, fingerprint, openWidget } from './panel.ts';

async function middle(handle: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await handle.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

/** A point on the first canvas that no handle covers. */
const besideHandles = (page: Page): Promise<{ x: number; y: number }> =>
  page.evaluate(() => {
    const canvas = document.querySelector('canvas')!;
    const { left, top, width, height } = canvas.getBoundingClientRect();
    for (const share of [0.8, 0.6, 0.4, 0.2]) {
      const [x, y] = [left + share * width, top + 0.75 * height];
      if (document.elementFromPoint(x, y) === canvas) return { x, y };
    }
    throw new Error('Handles lie everywhere, or the canvas is out of view.');
  });

/** A finger's way, as the browser gets it. */
async function swipe(
  cdp: CDPSession,
  from: { x: number; y: number },
  by: { x: number; y: number },
): Promise<void> {
  const at = (share: number): { x: number; y: number }[] => [
    { x: from.x + share * by.x, y: from.y + share * by.y },
  ];
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let share = 0.1; share <= 1.001; share += 0.1) {
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(share) });
  }
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

for (const widget of widgets) {
  test(`a pointer and the arrow keys move every handle of ${widget.id}`, async ({ page }) => {
    await openWidget(page, widget);
    for (const handle of await page.locator('.widget-handle').all()) {
      await handle.scrollIntoViewIfNeeded();
      const from = await middle(handle);
      await expectEffect(page, 'dragging', async () => {
        await page.mouse.move(from.x, from.y);
        await page.mouse.down();
        await page.mouse.move(from.x + 50, from.y - 30, { steps: 8 });
        await page.mouse.up();
      });
      const to = await middle(handle);
      const off = [to.x - from.x - 50, to.y - from.y + 30].map(Math.abs);
      expect(Math.min(...off), 'it stays under the pointer').toBeLessThan(8);
      for (const [key, back] of [
        ['ArrowRight', 'ArrowLeft'],
        ['ArrowUp', 'ArrowDown'],
      ] as const) {
        const before = await fingerprint(page);
        await handle.press(key);
        await frames(page);
        // A handle may move along one axis only.
        if ((await fingerprint(page)) === before) continue;
        await expectEffect(page, back, () => handle.press(back));
        await expect(handle).toBeFocused();
      }

      const reset = page.getByRole('button', { name: 'Reset', exact: true });
      await reset.click();
      await frames(page);
      const start = await fingerprint(page);
      // An end of the scale may be where it starts.
      const keys = ['ArrowLeft', 'ArrowLeft', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowUp'];
      for (const key of keys) {
        await handle.press(key);
        await frames(page);
      }
      const oneByOne = await fingerprint(page);
      expect(oneByOne, 'arrow keys have an effect').not.toBe(start);
      await reset.click();
      await expect.poll(() => fingerprint(page)).toBe(start);
      await handle.evaluate((button, keys) => {
        for (const key of keys) {
          button.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        }
      }, keys);
      await expect
        .poll(() => fingerprint(page), { message: 'keys faster than frames all count' })
        .toBe(oneByOne);
    }
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  for (const widget of widgets) {
    test(`a finger drags the handles of ${widget.id}, and beside them scrolls the page`, async ({ page }) => {
      await openWidget(page, widget);
      const cdp = await page.context().newCDPSession(page);
      const scrolled = (): Promise<number> => page.evaluate(() => scrollY);
      for (const handle of await page.locator('.widget-handle').all()) {
        await handle.scrollIntoViewIfNeeded();
        const before = await scrolled();
        const from = await middle(handle);
        await expectEffect(page, 'a finger', () => swipe(cdp, from, { x: 30, y: -40 }));
        expect(await scrolled()).toBe(before);
      }
      await page.evaluate(() => scrollTo(0, 0));
      await swipe(cdp, await besideHandles(page), { x: 0, y: -150 });
      await expect.poll(scrolled).toBeGreaterThan(50);
    });
  }
});

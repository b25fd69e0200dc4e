import type { CDPSession, Locator } from '@playwright/test';
import { widgets } from '../site.ts';
import { expect, test } from '../test.ts';
import { expectEffect, openWidget } from './panel.ts';

async function middle(handle: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await handle.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

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
  test(`a pointer drags every handle of ${widget.id}`, async ({ page }) => {
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
      expect(Math.abs(to.x - from.x - 50), 'it stays under the pointer').toBeLessThan(8);
    }
  });

  test(`arrow keys move every handle of ${widget.id}`, async ({ page }) => {
    await openWidget(page, widget);
    for (const handle of await page.locator('.widget-handle').all()) {
      for (const key of ['ArrowRight', 'ArrowLeft']) {
        await expectEffect(page, key, () => handle.press(key));
      }
      await expect(handle).toBeFocused();
    }
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  for (const widget of widgets) {
    test(`a finger drags every handle of ${widget.id}, and the page stays`, async ({ page }) => {
      await openWidget(page, widget);
      const cdp = await page.context().newCDPSession(page);
      for (const handle of await page.locator('.widget-handle').all()) {
        await handle.scrollIntoViewIfNeeded();
        const scrolled = await page.evaluate(() => scrollY);
        const from = await middle(handle);
        await expectEffect(page, 'a finger', () => swipe(cdp, from, { x: 30, y: -40 }));
        expect(await page.evaluate(() => scrollY)).toBe(scrolled);
      }
    });

    test(`a finger beside the handles of ${widget.id} scrolls the page`, async ({ page }) => {
      await openWidget(page, widget);
      const cdp = await page.context().newCDPSession(page);
      const box = (await page.locator('canvas').first().boundingBox())!;
      await swipe(cdp, { x: box.x + 0.8 * box.width, y: box.y + 0.6 * box.height }, { x: 0, y: -150 });
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
    });
  }
});

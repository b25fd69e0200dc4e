import { expect, test } from '../test.ts';
import { scrollThrough, settle } from '../page.ts';
import { pages } from '../site.ts';

/** Elements that stick out to the right and are not inside a box that scrolls or hides what sticks out. */
function overflowing(): string[] {
  const edge = document.documentElement.clientWidth;
  const boxed = (element: Element): boolean => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowX !== 'visible') return true;
    }
    return false;
  };
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > edge + 1 && !boxed(element))
    .map((element) => element.outerHTML.slice(0, 150));
}

for (const path of pages) {
  test(`/${path} needs no sideways scrolling, down to 320 px`, async ({ page }) => {
    await page.goto(path);
    for (const width of [1440, 768, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await scrollThrough(page);
      await settle(page);
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
      const told = (await page.evaluate(overflowing)).join('\n');
      expect.soft(scroll, `at ${width} px, sticking out:\n${told}`).toBeLessThanOrEqual(width);
    }
  });
}

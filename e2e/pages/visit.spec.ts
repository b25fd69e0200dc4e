import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { firstLoad, frames, idle, scrollThrough, settle, watchShifts } from '../page.ts';
import { html, pages } from '../site.ts';
import { expect, test } from '../test.ts';

/** Bytes of script that may come before a widget is in view. */
const scriptBudget = 8_000;
const shiftBudget = 0.01;

/** What the page's own inline scripts weigh; they travel inside the HTML. */
function inlineScript(page: string): number {
  const scripts = [...html(page).matchAll(/<script(?![^>]*\bsrc=)([^>]*)>([\s\S]*?)<\/script>/g)];
  const code = scripts.filter(([, attributes]) => !/json/.test(attributes!)).map(([, , body]) => body);
  return code.length ? gzipSync(code.join('\n')).length : 0;
}

const widgetInView = (page: Page): Promise<boolean> =>
  page.locator('.widget').evaluateAll((widgets) =>
    widgets.some((widget) => {
      const { top, bottom } = widget.getBoundingClientRect();
      // Islands wake a little before they are seen.
      return top < innerHeight + 150 && bottom > 0;
    }),
  );

/**
 * Leaves of every formula the size of its drawn half and the text of its other half, which listeners meet. axe has no rules
 * for what is inside, and the contrast of its colours, which are roles, has a test of its own; but axe would walk its
 * thousands of boxes.
 */
function emptyFormulas(): void {
  const drawn = [...document.querySelectorAll<HTMLElement>('.katex-html')];
  const sizes = drawn.map((formula) => [formula.scrollWidth, formula.getBoundingClientRect().height]);
  drawn.forEach((formula, i) => {
    const [width, height] = sizes[i]!;
    formula.replaceChildren();
    formula.style.cssText = `display: inline-block; width: ${width}px; height: ${height}px`;
  });
  for (const math of document.querySelectorAll('math')) math.replaceChildren(math.textContent);
}

/** What axe finds. `only` narrows it to one rule. */
async function faults(page: Page, only?: string): Promise<string[]> {
  // Legacy mode asks axe once, for the whole page; the other opens a page to sum up parts, and takes three times as long.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], ...(only && { runOnly: [only] }) })
    .analyze();
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html }) => html.slice(0, 200)).join('\n  ')}`,
  );
}

/** Elements that stick out to the right and are not inside a box that scrolls or hides what sticks out. */
function stickingOut(): string {
  const edge = document.documentElement.clientWidth;
  const boxed = (element: Element): boolean => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowX !== 'visible') return true;
    }
    return false;
  };
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > edge + 1 && !boxed(element))
    .map((element) => element.outerHTML.slice(0, 150))
    .join('\n');
}

for (const path of pages) {
  test(`/${path}: weight, steadiness, accessibility and widths`, async ({ page }) => {
    test.slow();
    const shifts = await watchShifts(page);
    const { total, script, told } = await firstLoad(page, path);
    expect.soft(total, `first load, at most 180 kB:\n${told}`).toBeLessThanOrEqual(180_000);
    if (!(await widgetInView(page))) {
      const weight = script + inlineScript(path);
      expect.soft(weight, `script of the first load:\n${told}`).toBeLessThanOrEqual(scriptBudget);
    }

    await scrollThrough(page);
    await settle(page);
    const seen = await shifts();
    expect.soft(seen.total, `layout shift:\n${seen.sources.join('\n')}`).toBeLessThanOrEqual(shiftBudget);

    for (const width of [1440, 768, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await frames(page);
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
      const out = await page.evaluate(stickingOut);
      expect.soft(scroll, `at ${width} px, sticking out:\n${out}`).toBeLessThanOrEqual(width);
    }

    await page.setViewportSize({ width: 1280, height: 800 });
    // What is folded away is read too, once it is opened.
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    await page.evaluate(emptyFormulas);
    await frames(page);
    expect.soft(await faults(page), 'axe, light theme').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await frames(page);
    expect.soft(await faults(page, 'color-contrast'), 'axe, dark theme').toEqual([]);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });
  for (const path of pages) {
    test(`/${path}: steady while it loads and its widgets come alive`, async ({ page }) => {
      const shifts = await watchShifts(page);
      await page.goto(path);
      await idle(page);
      await scrollThrough(page);
      await settle(page);
      const seen = await shifts();
      expect(seen.total, `layout shift:\n${seen.sources.join('\n')}`).toBeLessThanOrEqual(shiftBudget);
    });
  }
});

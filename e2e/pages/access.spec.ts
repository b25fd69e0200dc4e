import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../test.ts';
import { frames, scrollThrough, settle } from '../page.ts';
import { pages } from '../site.ts';

for (const path of pages) {
  test(`axe finds nothing on /${path}, in either theme`, async ({ page }) => {
    test.slow();
    await page.goto(path);
    await scrollThrough(page);
    await settle(page);
    // What is folded away is read too, once it is opened.
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      await frames(page);
      // KaTeX's boxes are thousands, hidden from listeners, and coloured by roles, whose contrast has a test.
      const { violations } = await new AxeBuilder({ page }).exclude('.katex-html').analyze();
      const told = violations.map(
        ({ id, help, nodes }) =>
          `${id}: ${help}\n  ${nodes.map(({ html }) => html.slice(0, 200)).join('\n  ')}`,
      );
      expect.soft(told, `${theme} theme`).toEqual([]);
    }
  });

  test(`the headings of /${path} are in order`, async ({ page }) => {
    await page.goto(path);
    const levels = await page
      .locator(':is(h1, h2, h3, h4, h5, h6)')
      .evaluateAll((all) =>
        all.map((one) => [Number(one.tagName[1]), one.textContent, one.closest('main') !== null] as const),
      );
    expect(levels.filter(([level]) => level === 1)).toHaveLength(1);
    let last = 0;
    for (const [level, text] of levels.filter(([, , inMain]) => inMain)) {
      expect(level, `"${text}" skips a level`).toBeLessThanOrEqual(last + 1);
      last = level;
    }
  });
}

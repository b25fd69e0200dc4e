import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../test.ts';
import { scrollThrough, settle } from '../page.ts';
import { pages } from '../site.ts';

for (const theme of ['light', 'dark'] as const) {
  test.describe(`${theme} theme`, () => {
    test.use({ colorScheme: theme });
    for (const path of pages) {
      test(`axe finds nothing on /${path}`, async ({ page }) => {
        await page.goto(path);
        await scrollThrough(page);
        await settle(page);
        // What is folded away is read too, once it is opened.
        await page
          .locator('details')
          .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
        const { violations } = await new AxeBuilder({ page }).analyze();
        const told = violations.map(
          ({ id, help, nodes }) =>
            `${id}: ${help}\n  ${nodes.map(({ html }) => html.slice(0, 200)).join('\n  ')}`,
        );
        expect(told).toEqual([]);
      });
    }
  });
}

for (const path of pages) {
  test(`the headings of /${path} are in order`, async ({ page }) => {
    await page.goto(path);
    const levels = await page
      .locator('h1, h2, h3, h4, h5, h6')
      .evaluateAll((all) => all.map((one) => [Number(one.tagName[1]), one.textContent] as const));
    expect(levels.filter(([level]) => level === 1)).toHaveLength(1);
    let last = 0;
    for (const [level, text] of levels) {
      expect(level, `"${text}" skips a level`).toBeLessThanOrEqual(last + 1);
      last = level;
    }
  });
}

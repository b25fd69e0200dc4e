import type { Locator, Page } from '@playwright/test';
import { scrollThrough, settle } from '../page.ts';
import { bookPages, html } from '../site.ts';
import { expect, test } from '../test.ts';
import { settledUrl, summary } from '../widgets/panel.ts';

const widgetOf = (page: Page, key: string): Locator => page.locator(`[data-widget="${key}"]`);

for (const path of bookPages.filter((page) => html(page).includes('data-load='))) {
  test(`every button in the prose of /${path} loads its preset`, async ({ page }) => {
    await page.goto(path);
    for (const button of await page.locator('[data-load]').all()) {
      const key = (await button.getAttribute('data-load'))!;
      const preset = (await button.getAttribute('data-preset'))!;
      await button.scrollIntoViewIfNeeded();
      await button.press('Enter');
      const widget = widgetOf(page, key);
      await expect(widget.locator('.widget-panel').first()).toBeInViewport();
      await expect(widget.locator('canvas').first()).toBeVisible();
      const label = await widget.locator('.widget-presets button[aria-pressed=true]').allInnerTexts();
      expect(label, `${preset} of ${key} is pressed`).toHaveLength(1);
      const wanted = (await widget.getAttribute('data-preset')) === preset ? null : preset;
      const prefix = (await widget.getAttribute('data-prefix')) ?? '';
      await expect.poll(() => new URL(page.url()).searchParams.get(`${prefix}preset`)).toBe(wanted);
    }
  });
}

for (const path of bookPages.filter((page) => html(page).includes('data-slot='))) {
  test(`the live numbers of /${path} follow their figures, seen and heard`, async ({ page }) => {
    await page.goto(path);
    const slots = (): Promise<(readonly [string, boolean, string])[]> =>
      page
        .locator('[data-slot]')
        .evaluateAll((all) =>
          all.map(
            (slot) =>
              [slot.getAttribute('data-slot')!, slot.closest('math') !== null, slot.textContent] as const,
          ),
        );
    /** What is heard must be what is seen. */
    const agree = async (): Promise<void> => {
      const seen = new Map<string, Set<string>>();
      for (const [name, , text] of await slots()) seen.set(name, (seen.get(name) ?? new Set()).add(text));
      for (const [name, texts] of seen) expect([...texts], name).toHaveLength(1);
    };
    const formulas = (await slots()).filter(([, inMath]) => inMath);
    expect(formulas.length).toBeGreaterThan(0);
    expect(await page.locator('.katex-html [data-slot]').count()).toBe(formulas.length);
    await agree();

    await scrollThrough(page);
    await settle(page);
    await agree();
    const keys = new Set((await slots()).map(([name]) => name.split('.')[0]!));
    for (const key of keys) {
      const own = async (): Promise<string> =>
        JSON.stringify((await slots()).filter(([name]) => name.startsWith(`${key}.`)));
      const before = await own();
      for (const slider of await widgetOf(page, key).locator('.widget-controls input[type=range]').all()) {
        await slider.press('ArrowRight');
      }
      await expect.poll(own).not.toBe(before);
      await agree();
    }
  });
}

for (const path of bookPages.filter((page) => html(page).includes('class="widget"'))) {
  test(`the figures of /${path} keep their state in its address, and light up the terms of their legends`, async ({
    page,
  }) => {
    await page.goto(path);
    await scrollThrough(page);
    await settle(page);
    const panels = page.locator('[data-widget]');
    const states: string[] = [];
    for (const panel of await panels.all()) {
      const slider = panel.locator('.widget-controls input[type=range]').first();
      await slider.press('ArrowLeft');
      states.push(await summary(panel));
    }
    expect(await settledUrl(page)).toContain('?');
    await page.reload();
    await scrollThrough(page);
    await settle(page);
    for (const [at, panel] of (await panels.all()).entries()) expect(await summary(panel)).toBe(states[at]);

    const term = page.locator('.widget-legend [class*=role-]').first();
    const role = /role-([a-z]+)/.exec((await term.getAttribute('class'))!)![1]!;
    const lit = (): Promise<string | undefined> =>
      page.evaluate(() => document.documentElement.dataset['lit']);
    await term.hover();
    await expect.poll(lit).toBe(role);
    await page.mouse.move(0, 0);
    await expect.poll(lit).toBeUndefined();
  });
}

test('the walks of gradient descent end where the source says they end', async ({ page }) => {
  await page.goto('gradient-descent/');
  const text = (await page.locator('main').textContent())!;
  for (const end of ['2.176435471621404', '2.999995705032704', '3.001880739938304'])
    expect(text).toContain(end);
});

test('one step knows both readings of the source’s start, and corrects its numbers', async ({ page }) => {
  for (const preset of ['source-plus', 'source-minus']) {
    await page.goto(`embed/one-step/?preset=${preset}`);
    await settle(page);
    expect(await summary(page)).toContain('to the maximum w* = −1.000 exactly');
  }
});

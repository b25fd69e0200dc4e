import { presetValues } from '../../src/widgets/define.ts';
import { coloursOn } from '../page.ts';
import { presetNames, widgets } from '../site.ts';
import { expect, test } from '../test.ts';
import { load } from './module.ts';
import { openWidget, summary } from './panel.ts';

for (const entry of widgets) {
  test(`every preset of ${entry.id} is loaded by its button, drawn, described and put into the link`, async ({
    page,
  }) => {
    test.slow();
    const widget = await load(entry.id);
    await openWidget(page, entry);
    for (const [at, preset] of presetNames(entry).entries()) {
      const button = page.locator('.widget-presets button').nth(at);
      await button.press('Enter');
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      const said = widget.view(presetValues(widget, preset)).summary;
      await expect.poll(() => summary(page)).toBe(said);
      expect(said).toMatch(/^\S.{10,}\.$/);
      expect(said).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
      await expect.poll(() => new URL(page.url()).searchParams.get('preset')).toBe(preset);
      for (const canvas of await page.locator('canvas').all()) {
        expect(await coloursOn(canvas), `colours on the canvas of ${preset}`).toBeGreaterThan(8);
      }
    }
  });
}

for (const entry of widgets.filter((one) => 'eta' in one.params && presetNames(one).includes('beyond'))) {
  test(`far beyond its bound, ${entry.id} says that it diverges, along what, and the bound`, async ({
    page,
  }) => {
    for (const query of ['preset=beyond', `preset=beyond&eta=${entry.params['eta']!.max}`]) {
      await openWidget(page, entry, query);
      const said = await summary(page);
      expect(said).toMatch(/diverges/i);
      expect(said).toMatch(/−\d|\d/);
      expect(said).not.toMatch(/NaN|Infinity/);
    }
  });
}

test('the ravine and the parabola name the direction, the factor and the bound', async ({ page }) => {
  const said: Record<string, RegExp> = {
    ravine: /^Diverges along the steep direction u₁: the factor is −1\.30; it needs η < 0\.200\./,
    'learning-rate': /^Diverges: the factor 1 − 2η is −1\.10, .*it needs η < 1\./,
  };
  for (const [id, pattern] of Object.entries(said)) {
    await openWidget(
      page,
      widgets.find((one) => one.id === id)!,
      'preset=beyond',
    );
    expect(await summary(page)).toMatch(pattern);
  }
});

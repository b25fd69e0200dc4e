import { presetNames, widgets } from '../site.ts';
import { expect, test } from '../test.ts';
import { openWidget, summary } from './panel.ts';

for (const widget of widgets) {
  for (const [at, preset] of presetNames(widget).entries()) {
    test(`preset ${preset} of ${widget.id}: by link and by button`, async ({ page }) => {
      await openWidget(page, widget, `preset=${preset}`);
      await expect(page.locator('.widget-notes li')).toHaveCount(0);
      const button = page.locator('.widget-presets button').nth(at);
      await expect(button).toHaveAttribute('aria-pressed', 'true');
      const said = await summary(page);
      expect(said).toMatch(/^\S.{10,}\.$/);
      expect(said).not.toMatch(/NaN|undefined|null|Infinity|\[object/);

      await openWidget(page, widget);
      await button.press('Enter');
      await expect.poll(() => summary(page)).toBe(said);
      await expect.poll(() => new URL(page.url()).searchParams.get('preset')).toBe(preset);
    });

    test(`preset ${preset} of ${widget.id}: its pictures are drawn`, async ({ page }) => {
      await openWidget(page, widget, `preset=${preset}`);
      for (const canvas of await page.locator('canvas').all()) {
        const colours = await canvas.evaluate((element: HTMLCanvasElement) => {
          const { data } = element.getContext('2d')!.getImageData(0, 0, element.width, element.height);
          return new Set(new Uint32Array(data.buffer)).size;
        });
        expect(colours, 'colours on the canvas').toBeGreaterThan(8);
      }
    });
  }

  if (presetNames(widget).includes('beyond')) {
    test(`${widget.id} says that it diverges, along what, and the bound`, async ({ page }) => {
      for (const query of ['preset=beyond', `preset=beyond&eta=${widget.params['eta']!.max}`]) {
        await openWidget(page, widget, query);
        const said = await summary(page);
        expect(said).toMatch(/^Diverges/);
        expect(said).toMatch(/factor (1 − 2η )?is −\d/);
        expect(said).toMatch(/it needs η < \d/);
        expect(said).not.toMatch(/NaN|Infinity/);
      }
    });
  }
}

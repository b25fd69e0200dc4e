import { readFileSync } from 'node:fs';
import { csv } from '../../src/figure/csv.ts';
import { presetValues } from '../../src/widgets/define.ts';
import { presetNames, widgets } from '../site.ts';
import { expect, test } from '../test.ts';
import { load, registered } from './module.ts';
import { openWidget, summary } from './panel.ts';

const cells = (table: string): string[] => table.split(/[,\n]/);

/**
 * The cells of a downloaded table. A number within 10⁻¹² of Node's is given as Node's: engines may round `Math.tanh` and
 * `Math.exp` differently, since the language leaves their last bits open.
 */
function readCells(downloaded: string, fromNode: string): string[] {
  const expected = cells(fromNode);
  return cells(downloaded).map((cell, i) => {
    const [value, reference] = [Number(cell), Number(expected[i])];
    return Math.abs(value - reference) <= 1e-12 * Math.abs(reference) ? expected[i]! : cell;
  });
}

test('the manifest lists every widget of the registry, as it is', async () => {
  expect(widgets.map(({ id }) => id)).toEqual(registered);
  for (const { id, title, params, presets } of widgets) {
    const widget = await load(id);
    expect(title).toBe(widget.title);
    expect(params).toEqual(JSON.parse(JSON.stringify(widget.params)));
    expect(Object.keys(presets)).toEqual(Object.keys(widget.presets));
  }
});

for (const entry of widgets) {
  test(`${entry.id}: what is seen, read and downloaded are the module's numbers`, async ({ page }) => {
    const widget = await load(entry.id);
    for (const preset of [undefined, presetNames(entry).at(-1)]) {
      const view = widget.view(presetValues(widget, preset));
      await openWidget(page, entry, preset && `preset=${preset}`);
      await expect(page.locator('.widget-notes li')).toHaveCount(0);
      expect(await summary(page)).toBe(view.summary);
      await expect.poll(() => page.getByRole('status').first().textContent()).toBe(view.summary);

      await page.locator('.widget-data summary').click();
      await expect(page.locator('.widget-tables table')).toHaveCount(view.figures.length);

      await page.locator('.widget-share summary').click();
      const [table] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download CSV' }).click(),
      ]);
      expect(readCells(readFileSync(await table.path(), 'utf8'), csv(view.figures))).toEqual(
        cells(csv(view.figures)),
      );
      const [picture] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download PNG' }).click(),
      ]);
      const png = readFileSync(await picture.path());
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.length).toBeGreaterThan(5000);
    }
  });
}

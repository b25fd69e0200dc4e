import { paramsOf, presetNames, widgets } from '../site.ts';
import { expect, test } from '../test.ts';
import { openWidget, slider } from './panel.ts';

const bad = {
  abc: 'abc',
  '1e999': '1e999',
  '-5': '-5',
  'a script': '<script>window.__executed = true</script><img src=x onerror="window.__executed=true">',
  'ten kilobytes': 'x'.repeat(10_000),
  nothing: '',
  'a broken escape': '%E0%A4%A',
};

for (const widget of widgets) {
  for (const [what, text] of Object.entries(bad)) {
    test(`${widget.id} ignores ${what} in every range, and says so`, async ({ page }) => {
      const ranges = paramsOf(widget, 'range');
      // Ten kilobytes once: no server takes much more.
      const long = text.length > 1000 ? ranges.slice(0, 1) : ranges;
      const names = long.filter((name) => text !== '-5' || widget.params[name]!.min! > -5);
      const value = what === 'a broken escape' ? text : encodeURIComponent(text);
      await openWidget(page, widget, names.map((name) => `${name}=${value}`).join('&'));
      const notes = page.locator('.widget-notes li');
      await expect(notes).toHaveCount(names.length);
      for (const [at, name] of names.entries()) {
        await expect(notes.nth(at)).toBeVisible();
        const said = await notes.nth(at).innerText();
        expect(said).toContain(name);
        expect(said).toMatch(/ignored/);
        expect(said.length).toBeLessThan(200);
        const { default: fallback } = widget.params[name]!;
        expect(Number(await slider(page, widget, name).inputValue())).toBe(fallback);
      }
      expect(await page.evaluate(() => '__executed' in window)).toBe(false);
    });
  }

  test(`${widget.id} ignores an unknown preset, choice, switch and time, and says so`, async ({ page }) => {
    const others = (['choice', 'switch', 'time'] as const).flatMap((kind) => paramsOf(widget, kind));
    const names = ['preset', ...others];
    await openWidget(page, widget, names.map((name) => `${name}=nonsense`).join('&'));
    const notes = page.locator('.widget-notes li');
    await expect(notes).toHaveCount(names.length);
    const said = (await notes.allInnerTexts()).join('\n');
    for (const name of names) expect(said).toContain(name);
    for (const preset of presetNames(widget)) expect(said).toContain(preset);
  });
}

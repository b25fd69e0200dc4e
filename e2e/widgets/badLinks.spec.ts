import { paramsOf, presetNames, widgets } from '../site.ts';
import { expect, test } from '../test.ts';
import { openWidget, slider } from './panel.ts';

const script = '<script>window.__executed = true</script><img src=x onerror="window.__executed=true">';
/** What a stranger may write for a number. The long one goes last: a query longer than that no server takes. */
const nonsense = ['abc', '1e999', '-5', script, '', 'NaN', '0x10', '1,5', 'x'.repeat(10_000)];

/** Deals the nonsense out to a widget's ranges, one for each in a link, so that a few links try everything. */
function links(ranges: readonly string[]): [name: string, text: string][][] {
  const all: [string, string][][] = [];
  for (let from = 0; from < nonsense.length; from += ranges.length) {
    const hand = nonsense.slice(from, from + ranges.length);
    all.push(hand.map((text, at) => [ranges[at]!, text]));
  }
  return all;
}

for (const widget of widgets) {
  test(`${widget.id} ignores nonsense in a link, says so, and runs none of it`, async ({ page }) => {
    test.slow();
    for (const link of links(paramsOf(widget, 'range'))) {
      const bad = link.filter(([name, text]) => text !== '-5' || widget.params[name]!.min! > -5);
      await openWidget(
        page,
        widget,
        bad.map(([name, text]) => `${name}=${encodeURIComponent(text)}`).join('&'),
      );
      const notes = page.locator('.widget-notes li');
      await expect(notes).toHaveCount(bad.length);
      for (const [at, [name]] of bad.entries()) {
        await expect(notes.nth(at)).toBeVisible();
        const said = await notes.nth(at).innerText();
        expect(said).toMatch(new RegExp(`^${name} = .*ignored: .*allowed is`));
        expect(said.length).toBeLessThan(200);
        expect(Number(await slider(page, widget, name).inputValue())).toBe(widget.params[name]!.default);
      }
      expect(await page.evaluate(() => '__executed' in window)).toBe(false);
    }
  });

  test(`${widget.id} ignores an unknown preset, choice, switch and time, says so, leaves keys alone that are not its own, and takes the first of a repeated one`, async ({
    page,
  }) => {
    const others = (['choice', 'switch', 'time'] as const).flatMap((kind) => paramsOf(widget, kind));
    const names = ['preset', ...others];
    const [name] = paramsOf(widget, 'range');
    const { min, max } = widget.params[name!]!;
    const nonsense = names.map((unknown) => `${unknown}=%E0%A4%A`).join('&');
    await openWidget(page, widget, `${nonsense}&utm=a%20b&${name}=${max}&${name}=${min}&flag`);
    const notes = page.locator('.widget-notes li');
    await expect(notes).toHaveCount(names.length);
    const said = (await notes.allInnerTexts()).join('\n');
    for (const unknown of names) expect(said).toContain(unknown);
    for (const preset of presetNames(widget)) expect(said).toContain(preset);

    await expect(slider(page, widget, name!)).toHaveValue(String(max));
    await slider(page, widget, name!).press('ArrowLeft');
    await expect.poll(() => page.url()).not.toContain(`${name}=${max}&`);
    expect(page.url()).toContain('utm=a%20b');
    expect(page.url()).toMatch(/[?&]flag(&|$)/);
  });
}

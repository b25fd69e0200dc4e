import type { Frame, Page } from '@playwright/test';
import type { hideable } from '../../src/island/embed.ts';
import { base, origin } from '../place.ts';
import { html, paramsOf, presetNames, widgets } from '../site.ts';
import { expect } from '../test.ts';
import { fingerprint } from '../widgets/panel.ts';
import { test } from './host.ts';

/** The host page is another origin, and is asked for. */
test.use({ tolerate: /another origin: http:\/\/127\.0\.0\.1/ });

const site = origin + base;

async function liveFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame!.waitForSelector('canvas');
  return frame!;
}

for (const widget of widgets) {
  test(`${widget.id} lives in a frame that may only run scripts`, async ({ page, host }) => {
    await page.goto(
      await host(
        `<iframe sandbox="allow-scripts" src="${site}embed/${widget.id}/?theme=dark" title="f" width="700" height="900"></iframe>`,
      ),
    );
    const frame = await liveFrame(page);
    expect(await frame.evaluate(() => self.origin)).toBe('null');
    expect(await frame.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    const before = await fingerprint(frame);
    const slider = frame.locator('.widget-controls input[type=range]').first();
    const atMin = await slider.evaluate(({ value, min }: HTMLInputElement) => Number(value) === Number(min));
    await slider.press(atMin ? 'ArrowRight' : 'ArrowLeft');
    await expect.poll(() => fingerprint(frame)).not.toBe(before);
  });

  test(`<descent-widget name="${widget.id}"> passes its attributes on and keeps its height`, async ({
    page,
    host,
  }) => {
    const preset = presetNames(widget)[0]!;
    const name = paramsOf(widget, 'range')[0]!;
    const { min } = widget.params[name]!;
    await page.goto(
      await host(
        `<script src="${site}embed.js" async></script>
        <descent-widget name="${widget.id}" preset="${preset}" ${name}="${min}" theme="light" hide="presets,share"></descent-widget>
        <p>after</p>`,
      ),
    );
    const frame = await liveFrame(page);
    await expect(frame.locator(`input[type=range][id$="-${name}"]`)).toHaveValue(String(min));
    await expect(frame.locator('.widget-presets')).toBeHidden();
    await expect(frame.locator('.widget-share')).toBeHidden();
    await expect(frame.locator('.widget-notes li')).toHaveCount(0);
    expect(await frame.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
    expect(await page.locator('iframe').getAttribute('title')).toBeTruthy();

    for (const width of [1000, 420]) {
      await page.setViewportSize({ width, height: 800 });
      await expect
        .poll(async () => {
          const given = await page.locator('iframe').evaluate((element) => element.clientHeight);
          const needed = await frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
          return Math.abs(given - needed);
        })
        .toBeLessThanOrEqual(2);
      expect(
        await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    }
  });
}

test('every widget can be found by oEmbed', async ({ page }) => {
  for (const { id } of widgets) {
    const link = /<link[^>]*application\/json\+oembed[^>]*>/.exec(html(`embed/${id}/`))?.[0] ?? '';
    const url = new URL(/href="([^"]+)"/.exec(link)![1]!);
    const answer = await page.request.get(origin + url.pathname);
    expect(answer.ok()).toBe(true);
    const body = await answer.json();
    expect(body).toMatchObject({ type: 'rich', version: '1.0' });
    expect(body.html).toContain(`/embed/${id}/`);
  }
});

/** What each word of `hide=` takes away. */
const parts: Record<(typeof hideable)[number], string> = {
  title: 'h1',
  presets: '.widget-presets',
  player: '.widget-player',
  controls: '.widget-controls',
  legend: '.widget-legend',
  summary: '.widget-summary',
  readouts: '.widget-readouts',
  reset: '.widget-reset',
  table: '.widget-data',
  share: '.widget-share',
};

test('hide= takes away what it names, and nothing else, before and after the widget is alive', async ({
  page,
}) => {
  for (const part of Object.keys(parts)) {
    await page.goto(`embed/${widgets[0]!.id}/?hide=${part}`);
    await page.waitForSelector('canvas');
    for (const [other, there] of Object.entries(parts)) {
      // The summary stays for listeners, as a dot.
      const box = await page.locator(there).first().boundingBox();
      const visible = box !== null && box.height > 2;
      expect(visible, `${there} with hide=${part}`).toBe(other !== part);
    }
  }
  await page.goto(`embed/${widgets[0]!.id}/?hide=nonsense,title&theme=pink`);
  await expect(page.locator('.widget-notes li')).toHaveCount(2);
});

test('heights that a frame has no business to send are ignored', async ({ page, host }) => {
  const [widget] = widgets;
  await page.goto(
    await host(
      `<script src="${site}embed.js" async></script><descent-widget name="${widget!.id}"></descent-widget>`,
    ),
  );
  const frame = await liveFrame(page);
  const height = (): Promise<number> => page.locator('iframe').evaluate((element) => element.clientHeight);
  await expect.poll(height).toBeGreaterThan(300);
  const settled = await height();
  for (const value of ['1e9', -1, 0, Number.NaN, 1e9, null]) {
    await frame.evaluate((sent) => parent.postMessage({ type: 'descent:height', height: sent }, '*'), value);
    await page.evaluate((sent) => postMessage({ type: 'descent:height', height: sent }, '*'), 5000);
  }
  await page.waitForTimeout(300);
  expect(Math.abs((await height()) - settled)).toBeLessThanOrEqual(2);
});

test('an unknown widget says so on the host page', async ({ page, host }) => {
  await page.goto(
    await host(`<script src="${site}embed.js" async></script><descent-widget name="../x"></descent-widget>`),
  );
  await expect(page.locator('descent-widget')).toContainText(/name/);
});

import { gzipSync } from 'node:zlib';
import type { Request } from '@playwright/test';
import { expect, test } from '../test.ts';
import { html, pages } from '../site.ts';
import { settle, scrollThrough, watchShifts } from '../page.ts';

/** Of what is fetched until the network is idle, cold and unscrolled; text as the server sends it, gzipped. */
const total = 180_000;
/** Of script among it, before a widget is in view. */
const script = 8_000;
const shift = 0.01;

/** What the page's own inline scripts weigh; they travel inside the HTML. */
function inlineScript(page: string): number {
  const scripts = [...html(page).matchAll(/<script(?![^>]*\bsrc=)([^>]*)>([\s\S]*?)<\/script>/g)];
  const code = scripts.filter(([, attributes]) => !/json/.test(attributes!)).map(([, , body]) => body);
  return code.length ? gzipSync(code.join('\n')).length : 0;
}

for (const scripts of [true, false]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts });
    for (const path of pages) {
      test(`first load of /${path}`, async ({ page }) => {
        const finished: Request[] = [];
        page.on('requestfinished', (request) => finished.push(request));
        await page.goto(path, { waitUntil: 'networkidle' });
        // An island begins to load when it has been seen to be in view, which may be a moment after the rest.
        await page.waitForTimeout(500);
        await page.waitForLoadState('networkidle');
        const list = await Promise.all(
          finished
            .filter((request) => !request.url().startsWith('data:'))
            .map(async (request) => ({
              url: request.url(),
              type: request.resourceType(),
              size: (await request.sizes()).responseBodySize,
            })),
        );
        const weight = list.reduce((sum, { size }) => sum + size, 0);
        const told = list.map(({ url, size }) => `${String(size).padStart(7)} ${url}`).join('\n');
        expect(weight, `everything fetched:\n${told}`).toBeLessThanOrEqual(total);

        const inView = await page.locator('.widget').evaluateAll((widgets) =>
          widgets.some((widget) => {
            const { top, bottom } = widget.getBoundingClientRect();
            return top < innerHeight && bottom > 0;
          }),
        );
        if (!scripts || inView) return;
        const scriptWeight = list
          .filter(({ type, url }) => type === 'script' || url.endsWith('.js'))
          .reduce((sum, { size }) => sum + size, inlineScript(path));
        expect(scriptWeight, `script fetched:\n${told}`).toBeLessThanOrEqual(script);
      });
    }
  });
}

for (const size of [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
]) {
  test.describe(`at ${size.width} px`, () => {
    test.use({ viewport: size });
    for (const path of pages) {
      test(`nothing moves while /${path} loads and its widgets come alive`, async ({ page }) => {
        const shifts = await watchShifts(page);
        await page.goto(path, { waitUntil: 'networkidle' });
        await scrollThrough(page);
        await settle(page);
        const seen = await shifts();
        expect(seen.total, JSON.stringify(seen.sources, null, 1)).toBeLessThanOrEqual(shift);
      });
    }
  });
}

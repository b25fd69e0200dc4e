import type { Page } from '@playwright/test';
import { scrollThrough, settle } from '../page.ts';
import { bookPages, html } from '../site.ts';
import { expect, test } from '../test.ts';

/** A page with a widget, and so with pictures. (The gallery has pictures alone.) */
const path = bookPages.find((page) => html(page).includes('class="widget wide"')) ?? '';

const choose = (page: Page, name: string): Promise<void> =>
  page.getByRole('radio', { name }).check({ force: true });

/** The first theme that the page's body ever had. */
async function watchFirstTheme(page: Page): Promise<() => Promise<string | null>> {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.body) return;
      Object.assign(globalThis, { __first: document.documentElement.dataset['theme'] ?? null });
      observer.disconnect();
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { __first: string | null }).__first);
}

const paper = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('a forced theme is kept, and is there before anything is painted', async ({ page }) => {
  const first = await watchFirstTheme(page);
  await page.goto(path);
  const light = await paper(page);
  await choose(page, 'Dark theme');
  const dark = await paper(page);
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await first()).toBe('dark');
  expect(await paper(page)).toBe(dark);
  await choose(page, 'Theme of the system');
  expect(await paper(page)).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper(page)).toBe(dark);
});

test.describe('pictures', () => {
  test.use({ tolerate: /ERR_FAILED/ });
  for (const scheme of ['light', 'dark'] as const) {
    const forced = scheme === 'light' ? 'dark' : 'light';
    test(`on a ${scheme} system, forcing ${forced} swaps the pictures and fetches no others`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(path);
      await choose(page, forced === 'dark' ? 'Dark theme' : 'Light theme');
      const fetched: string[] = [];
      page.on('request', (request) => fetched.push(request.url()));
      // The island would put a chart in the picture's place.
      await page.route(/_astro\/.*\.js/, (route) =>
        route.request().url().includes('Island') ? route.abort() : route.continue(),
      );
      await page.reload();
      await scrollThrough(page);
      const pictures = fetched.filter((url) => url.includes('/figures/'));
      expect(pictures.length).toBeGreaterThan(0);
      for (const url of pictures) expect(url).toContain(`-${forced}-`);
    });
  }
});

test('charts follow the theme', async ({ page }) => {
  await page.goto(path);
  await scrollThrough(page);
  await settle(page);
  const canvas = page.locator('canvas').first();
  await canvas.scrollIntoViewIfNeeded();
  const drawn = (): Promise<string> => canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL());
  const before = await drawn();
  await choose(page, 'Dark theme');
  await expect.poll(drawn).not.toBe(before);
});

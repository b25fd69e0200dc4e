import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Locator, type Page, type Request } from '@playwright/test';

/** Resolves once every island that was scrolled to is alive, and two frames more. Those folded away sleep on. */
export async function settle(page: Page): Promise<void> {
  await expect(page.locator('astro-island[ssr]:not(details:not([open]) *)')).toHaveCount(0);
  await idle(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await frames(page);
}

/** What a page is fetching, and when that last changed. */
interface Network {
  readonly open: Set<Request>;
  changed: number;
}
const networks = new WeakMap<Page, Network>();

/** Follows what a page fetches. Tests do so from before it opens. */
export function watchNetwork(page: Page): Network {
  const network: Network = { open: new Set(), changed: performance.now() };
  const ended = (request: Request) => {
    network.open.delete(request);
    network.changed = performance.now();
  };
  page.on('request', (request) => {
    network.open.add(request);
    network.changed = performance.now();
  });
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  networks.set(page, network);
  return network;
}

/**
 * Waits until nothing has been fetched for half a second. Playwright has a "networkidle" for that, which under load is in one
 * visit of forty never told, though every request has ended.
 */
export async function idle(page: Page): Promise<void> {
  const network = networks.get(page) ?? watchNetwork(page);
  const until = performance.now() + 30_000;
  while (network.open.size > 0 || performance.now() - network.changed < 500) {
    if (performance.now() > until)
      throw new Error(`Still being fetched: ${[...network.open].map((request) => request.url()).join(' ')}`);
    await sleep(50);
  }
}

/**
 * Waits for two frames to have been drawn, and for what was put off until after the first; for a second at most. A headless
 * Chromium on a busy machine may stop drawing a page on which nothing moves (once in some thousands of visits). A page that
 * keeps its own thread busy stops the clock too, so that nothing of ours is forgiven.
 */
export async function frames(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
        setTimeout(done, 1000);
      }),
  );
}

/**
 * Scrolls to the page's end half a screen at a time, as a reader does, so that everything lazy is fetched. Each place is
 * drawn, twice: what waits to be in view is told after a frame.
 */
export async function scrollThrough(page: Page): Promise<void> {
  const scrollTo = (place: number): Promise<boolean> =>
    page.evaluate((place) => {
      const top = (place * innerHeight) / 2;
      globalThis.scrollTo({ top, behavior: 'instant' });
      return top < document.documentElement.scrollHeight;
    }, place);
  for (let place = 0; await scrollTo(place); place++) await frames(page);
}

/** How many colours there are on a canvas, counted to nine: with fewer nothing has been drawn. Reads a copy, which changes nothing. */
export const coloursOn = (canvas: Locator): Promise<number> =>
  canvas.evaluate((element: HTMLCanvasElement) => {
    const { width, height } = element;
    const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
    copy.drawImage(element, 0, 0);
    const colours = new Set<number>();
    const { data } = copy.getImageData(0, 0, width, height);
    for (const pixel of new Uint32Array(data.buffer)) if (colours.add(pixel).size > 8) break;
    return colours.size;
  });

interface Shifts {
  readonly total: number;
  readonly sources: readonly string[];
}

/** Counts the layout shifts of the pages opened from now on. Call the result to read the sum. */
export async function watchShifts(page: Page): Promise<() => Promise<Shifts>> {
  await page.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: { node?: Node }[];
    }
    const seen = { total: 0, sources: [] as string[] };
    Object.assign(globalThis, { __shifts: seen });
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as Shift[]) {
        if (shift.hadRecentInput) continue;
        seen.total += shift.value;
        const nodes = shift.sources.map(({ node }) => {
          const element = node instanceof Element ? node : node?.parentElement;
          return element ? element.outerHTML.slice(0, 120) : '?';
        });
        seen.sources.push(`${shift.value.toFixed(4)} ${nodes.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { __shifts: Shifts }).__shifts);
}

interface FirstLoad {
  /** Bytes of all bodies as they were sent: text gzipped, fonts and pictures as they are. */
  readonly total: number;
  /** Those of script files among them. */
  readonly script: number;
  /** The list, for a message. */
  readonly told: string;
}

/** Opens a page, and weighs what is fetched until the network is idle. */
export async function firstLoad(page: Page, path: string): Promise<FirstLoad> {
  const finished: Request[] = [];
  page.on('requestfinished', (request) => finished.push(request));
  await page.goto(path);
  await idle(page);
  // An island begins to load when it has been seen to be in view, which may be a moment after the rest.
  await sleep(500);
  await idle(page);
  const files = await Promise.all(
    finished
      .filter((request) => !request.url().startsWith('data:'))
      .map(async (request) => ({ url: request.url(), size: (await request.sizes()).responseBodySize })),
  );
  const sum = (list: typeof files): number => list.reduce((total, { size }) => total + size, 0);
  return {
    total: sum(files),
    script: sum(files.filter(({ url }) => new URL(url).pathname.endsWith('.js'))),
    told: files.map(({ url, size }) => `${String(size).padStart(7)} ${url}`).join('\n'),
  };
}

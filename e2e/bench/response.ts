import type { Browser, Locator, Page } from '@playwright/test';
import { settle } from '../page.ts';
import { scriptPerEvent } from './trace.ts';

interface Percentiles {
  readonly p50: number;
  readonly p95: number;
}
export interface Timing {
  /** Script caused by one event, unthrottled, in ms. */
  readonly script: Percentiles;
  /** From one event to the end of the frame that shows it, under a fourfold CPU throttle, in ms. */
  readonly paint: Percentiles;
}
/** A page with one range input, given as text, or a slider found by its label. */
type Subject = { readonly html: string } | { readonly url: string; readonly label: string };

const events = 100;
/** Sweeps back and forth rather than to the end of the scale, where a key changes nothing. */
const keys = Array.from({ length: events }, (_, i) => (i % 40 < 20 ? 'ArrowRight' : 'ArrowLeft'));

export async function measure(browser: Browser, subject: Subject): Promise<Timing> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const slider = await open(page, subject);
  await press(page, slider, keys.slice(0, 20), 30); // warms up
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await press(page, slider, keys, 30);
  const script = scriptPerEvent(JSON.parse((await browser.stopTracing()).toString()));

  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await watchPaint(page);
  await press(page, slider, keys, 80);
  const paint = await page.evaluate(() => (globalThis as unknown as { __paint: number[] }).__paint);
  await page.close();
  return { script: percentiles(script), paint: percentiles(paint) };
}

async function open(page: Page, subject: Subject): Promise<Locator> {
  if ('html' in subject) {
    await page.setContent(subject.html);
    return page.locator('input[type=range]');
  }
  await page.goto(subject.url);
  await settle(page);
  return page.getByRole('slider', { name: subject.label }).first();
}

async function press(page: Page, slider: Locator, sequence: readonly string[], pause: number): Promise<void> {
  await slider.focus();
  for (const key of sequence) {
    await page.keyboard.press(key);
    await page.waitForTimeout(pause);
  }
}

/** Notes, for every input event, how long it took from the key to the end of the next frame. */
function watchPaint(page: Page): Promise<void> {
  return page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { __paint: times });
    addEventListener(
      'input',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          // A message queued in a frame arrives once that frame has been laid out and painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - timeStamp);
          port2.postMessage(null);
        }),
      { capture: true },
    );
  });
}

function percentiles(times: readonly number[]): Percentiles {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

import { test as plain, expect } from '@playwright/test';
import { watchNetwork } from './page.ts';
import { origin } from './place.ts';

/**
 * Playwright's `test`, but every test fails when a page writes an error or a warning to the console, throws, gets an
 * error for something it fetches, or asks another origin for anything. `tolerate` is what one test expects to hear.
 */
export const test = plain.extend<{ tolerate: RegExp; silence: undefined }>({
  tolerate: [/(?!)/, { option: true }],
  silence: [
    async ({ context, tolerate }, use) => {
      const heard: string[] = [];
      context.on('page', watchNetwork);
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) {
          heard.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
        }
      });
      context.on('weberror', (error) => heard.push(`uncaught: ${String(error.error())}`));
      context.on('response', (response) => {
        if (response.status() >= 400) heard.push(`${response.status()}: ${response.url()}`);
      });
      context.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url))
          heard.push(`another origin: ${url}`);
      });
      await use(undefined);
      expect(heard.filter((line) => !tolerate.test(line))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

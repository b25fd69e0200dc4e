/**
 * `npm run bench`: prints how fast figures answer and optimizers step; it asserts nothing, for machines differ. Of every
 * widget the first slider;
 * `npm run bench -- ravine` takes all sliders of the named ones, in the site that was built last.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findBrowser, launchOptions } from '../browser.ts';
import { base, dist, repositoryUrl, root, siteUrl } from '../place.ts';
import { listen, siteServer } from '../serve.ts';
import { measure, type Timing } from './response.ts';

const only = process.argv.slice(2);
const shell = (command: string, env = {}): void => {
  const { status } = spawnSync(command, {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PATH: `${root}/node_modules/.bin:${process.env['PATH']}`, ...env },
  });
  if (status !== 0) throw new Error(`"${command}" failed.`);
};

if (only.length === 0 || !existsSync(`${dist}/index.html`)) {
  shell(`astro build --outDir "${dist}"`, { BASE_PATH: base, SITE_URL: siteUrl, REPO_URL: repositoryUrl });
}
const { widgets } = await import('../site.ts');
const browser = await chromium.launch(launchOptions(await findBrowser(console.log)));
const server = siteServer(dist, base);
const site = `http://localhost:${await listen(server, 0)}${base}`;

const cell = (value: number): string => value.toFixed(1).padStart(8);
const row = (name: string, { script, paint }: Timing, floor: Timing): void =>
  console.log(
    name.padEnd(26) +
      cell(script.p50) +
      cell(script.p95) +
      cell(paint.p50) +
      cell(paint.p95) +
      cell(paint.p95 / floor.paint.p95),
  );

console.log('\nMilliseconds for one event of a slider. Script: all of it, unthrottled (bar: p95 ≤ 8).');
console.log('Paint: from the event to the frame, under a fourfold CPU throttle (bar: p95 ≤ 60).');
console.log('The floor is a bare page: one range input that moves one dot on a canvas.\n');
console.log(`${''.padEnd(26)}  script p50, p95   paint p50, p95   to floor`);
const floor = await measure(browser, { html: (await import('./floor.ts')).floor });
row('floor', floor, floor);
for (const { id, params } of widgets) {
  if (only.length && !only.includes(id)) continue;
  const sliders = Object.keys(params).filter((key) => params[key]!.kind === 'range');
  for (const name of only.length ? sliders : sliders.slice(0, 1)) {
    const { label } = params[name]!;
    row(`${id} ${name}`, await measure(browser, { url: `${site}embed/${id}/`, label }), floor);
  }
}
await browser.close();
server.close();
if (only.length === 0) {
  console.log('\nThe optimizers:\n');
  spawnSync(process.execPath, ['src/optim/bench/run.ts'], { cwd: root, stdio: 'inherit' });
}

import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { launchOptions } from './browser.ts';
import { base, dist, origin, port, root, work } from './place.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: `${work}/results`,
  fullyParallel: true,
  // Much of a test is waiting for a page: two more than there are cores keep them busy.
  workers: availableParallelism() + 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['dot'], ['json', { outputFile: `${work}/e2e.json` }]],
  use: {
    baseURL: origin + base,
    viewport: { width: 1280, height: 800 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
    trace: 'off',
    launchOptions: launchOptions(process.env['E2E_BROWSER']),
  },
  webServer: {
    command: `node e2e/serve.ts "${dist}"`,
    cwd: root,
    env: { BASE_PATH: base, PORT: String(port) },
    url: origin + base,
    reuseExistingServer: false,
  },
});

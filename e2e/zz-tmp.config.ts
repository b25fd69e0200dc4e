import base from './playwright.config.ts';
export default { ...base, testDir: '/work/main/e2e', webServer: undefined, workers: 1, reporter: [['line']], outputDir: '/tmp/cc-results', timeout: 120000,
  use: { ...base.use } };

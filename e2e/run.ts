/**
 * `npm test`: every check of the project, side by side where that saves time, and one line of sums at the end.
 * `npm test -- unit` runs only the named steps; what follows a further `--` goes to the last of them:
 * `npm test -- e2e -- widgets/drag`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter } from 'node:path';
import { findBrowser } from './browser.ts';
import { base, dist, repositoryUrl, root, siteUrl, work } from './place.ts';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}
interface Step {
  readonly command: string;
  /** Prints as it goes; other steps are heard only when they fail. */
  readonly loud?: boolean;
  readonly env?: () => Promise<Record<string, string>>;
  /** Reads the counts out of the tool's report; a step without one counts as a single check. */
  readonly report?: { readonly file: string; readonly count: (json: unknown) => Tally };
}

const unitReport = `${work}/unit.json`;
const steps: Record<string, Step> = {
  // Of .ts and .tsx files as well as of .astro files.
  types: { command: 'astro check --minimumFailingSeverity warning' },
  lint: { command: 'eslint . --max-warnings 0' },
  format: { command: 'prettier --check --log-level warn .' },
  knip: { command: 'knip' },
  unit: {
    command: `vitest run --reporter=default --reporter=json --outputFile.json="${unitReport}"`,
    report: {
      file: unitReport,
      count(json) {
        const { numPassedTests, numFailedTests, numFailedTestSuites } = json as Record<string, number>;
        // A file that fails to load has no tests to count.
        return { passed: numPassedTests!, failed: numFailedTests! || numFailedTestSuites! };
      },
    },
  },
  build: {
    command: `astro build --outDir "${dist}"`,
    env: async () => ({ BASE_PATH: base, SITE_URL: siteUrl, REPO_URL: repositoryUrl }),
  },
  size: { command: 'size-limit --config e2e/size-limit.ts' },
  e2e: {
    command: 'playwright test --config e2e/playwright.config.ts',
    loud: true,
    env: async () => ({ E2E_BROWSER: await browser!, E2E_PORT: String(await freePort()) }),
    report: {
      file: `${work}/e2e.json`,
      count(json) {
        const { stats } = json as { stats: { expected: number; unexpected: number; flaky: number } };
        return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
      },
    },
  },
};

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, 'localhost', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 4179));
    });
  });
}

async function run(name: string, extra = ''): Promise<Tally> {
  const step = steps[name]!;
  const started = performance.now();
  if (step.report) rmSync(step.report.file, { force: true });
  let output = '';
  let code: number;
  try {
    const env = { ...process.env, ...(await step.env?.()) };
    env.PATH = `${root}/node_modules/.bin${delimiter}${process.env['PATH']}`;
    code = await new Promise((done, fail) => {
      const stdio = step.loud ? 'inherit' : 'pipe';
      const child = spawn(`${step.command} ${extra}`, {
        cwd: root,
        env,
        shell: true,
        stdio: ['ignore', stdio, stdio],
      });
      child.stdout?.on('data', (chunk) => (output += chunk));
      child.stderr?.on('data', (chunk) => (output += chunk));
      child.on('error', fail);
      child.on('close', (status) => done(status ?? 1));
    });
  } catch (error) {
    output += String(error);
    code = 1;
  }
  const counted = step.report && existsSync(step.report.file) ? readReport(step.report) : undefined;
  const tally = { passed: counted?.passed ?? (code === 0 ? 1 : 0), failed: counted?.failed ?? 0 };
  if (code !== 0 && tally.failed === 0) tally.failed = 1;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'passed' : 'FAILED'}  ${name.padEnd(7)} ${seconds.padStart(6)} s`);
  if (code !== 0 && output) console.log(output.trimEnd() + '\n');
  return tally;
}

function readReport(report: NonNullable<Step['report']>): Tally {
  return report.count(JSON.parse(readFileSync(report.file, 'utf8')));
}

/** The steps of one lane, one after another. */
async function lane(names: readonly string[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const name of names) {
    const needs = ['size', 'e2e'].includes(name) && !existsSync(`${dist}/index.html`);
    if (needs) console.log(`FAILED  ${name.padEnd(7)} there is no site: the build failed, or was never run`);
    tallies.push(
      needs ? { passed: 0, failed: 1 } : await run(name, name === wanted.at(-1) ? extra.join(' ') : ''),
    );
  }
  return tallies;
}

const [wanted, extra] = split(process.argv.slice(2));
function split(args: string[]): [string[], string[]] {
  const cut = args.indexOf('--');
  const names = cut === -1 ? args : args.slice(0, cut);
  const unknown = names.find((name) => !(name in steps));
  if (unknown !== undefined) {
    console.error(`There is no step "${unknown}". Steps: ${Object.keys(steps).join(', ')}.`);
    process.exit(2);
  }
  return [names.length ? names : Object.keys(steps), cut === -1 ? [] : args.slice(cut + 1)];
}

mkdirSync(work, { recursive: true });
if (wanted.includes('build')) rmSync(dist, { recursive: true, force: true });
// One that must first be installed comes while the other steps run. If none does, the step that needs it says so.
const browser = wanted.includes('e2e') ? findBrowser(console.log) : undefined;
browser?.catch(() => undefined);
const chosen = (names: string[]): string[] => names.filter((name) => wanted.includes(name));
const side = await Promise.all([
  lane(chosen(['build', 'size', 'unit'])),
  lane(chosen(['types', 'lint', 'format', 'knip'])),
]);
const all = [...side.flat(), ...(await lane(chosen(['e2e'])))];
const sum = (key: keyof Tally): number => all.reduce((total, tally) => total + tally[key], 0);
process.exitCode = sum('failed') === 0 ? 0 : 1;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);

import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';

/** Chromium's sandbox refuses to run as root, which is what containers and CI machines often are. */
const asRoot = process.getuid?.() === 0;

/** How to launch the browser at `executablePath`. */
export const launchOptions = (executablePath: string | undefined): LaunchOptions => ({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: asRoot ? ['--no-sandbox'] : [],
});

function systemBrowsers(): string[] {
  // The shell draws pages as the whole browser does, in three quarters of the time.
  const shell = 'chromium-headless-shell';
  const names = [shell, 'google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return [
    ...names.flatMap((name) => folders.map((folder) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ].filter((path) => existsSync(path));
}

/** Undefined when the browser at `path` starts, otherwise why it does not. */
async function fault(path: string): Promise<string | undefined> {
  if (!existsSync(path)) return 'not installed';
  try {
    await (await chromium.launch(launchOptions(path))).close();
    return undefined;
  } catch (error) {
    return String(error).split('\n')[0];
  }
}

async function firstWorking(paths: string[], say: (line: string) => void): Promise<string | undefined> {
  for (const path of paths) {
    const why = await fault(path);
    if (why === undefined) return path;
    say(`browser: ${path}: ${why}`);
  }
  return undefined;
}

/** Whether a command succeeds; one that is not there does not. */
function run(say: (line: string) => void, command: string, ...args: string[]): Promise<boolean> {
  say(`browser: trying ${command} ${args.join(' ')}`);
  return new Promise((done) =>
    spawn(command, args, { stdio: 'ignore' })
      .on('error', () => done(false))
      .on('close', (status) => done(status === 0)),
  );
}

async function install(say: (line: string) => void): Promise<void> {
  if (await run(say, 'npx', 'playwright', 'install', '--with-deps', 'chromium')) return;
  if (await run(say, 'npx', 'playwright', 'install', 'chromium')) return;
  if (!asRoot) return;
  await run(say, 'apt-get', 'update');
  if (await run(say, 'apt-get', 'install', '-y', 'chromium-headless-shell')) return;
  await run(say, 'apt-get', 'install', '-y', 'chromium');
}

/**
 * The path of a Chromium that starts: Playwright's own, else one of the system's, else one installed now. Says what
 * it found or did. Throws when there is none to be had.
 */
export async function findBrowser(say: (line: string) => void): Promise<string> {
  const candidates = (): string[] => [chromium.executablePath(), ...systemBrowsers()];
  let path = await firstWorking(candidates(), say);
  if (path === undefined) {
    await install(say);
    path = await firstWorking(candidates(), say);
  }
  if (path === undefined) {
    throw new Error(
      'No Chromium or Chrome starts here, and none could be installed. Install one (for example: npx playwright install --with-deps chromium) and run the tests again.',
    );
  }
  const version = execFileSync(path, ['--version', ...(launchOptions(path).args ?? [])], {
    encoding: 'utf8',
  });
  say(`browser: using ${path} (${version.trim()})`);
  return path;
}

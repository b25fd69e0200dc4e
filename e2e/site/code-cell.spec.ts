import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { coloursOn, frames, idle } from '../page.ts';
import { base, dist, root } from '../place.ts';
import { bookPages, html, sandbox } from '../site.ts';
import { expect, test } from '../test.ts';
import { cellOf } from './cell.ts';

const names = (page: string): string[] =>
  [...html(page).matchAll(/data-cell="([^"]+)"/g)].map(([, name]) => name!);
const withCells = bookPages.filter((page) => names(page).length > 0);
const [path] = withCells as [string];
const [name] = names(path) as [string];
const listing = (file: string): string =>
  readFileSync(join(root, 'content/listings', file), 'utf8').trimEnd();

test('every listing is in the book', () => {
  const listings = readdirSync(join(root, 'content/listings')).filter((file) => file.endsWith('.js'));
  expect([...new Set(withCells.flatMap(names))].sort()).toEqual(
    listings.map((file) => file.slice(0, -3)).sort(),
  );
});

for (const page of withCells) {
  for (const one of names(page)) {
    test(`${one} runs on /${page}, prints and draws`, async ({ page: tab }) => {
      await tab.goto(page);
      const cell = cellOf(tab, one);
      await cell.press('Run');
      expect(await cell.finished()).toMatch(/^Done in \d+ ms: \d+ lines?, 1 figure\.$/);
      expect(await cell.printed.innerText()).toMatch(/\d/);
      const canvas = cell.root.locator('canvas');
      await expect(canvas).toBeVisible();
      await frames(tab);
      expect(await coloursOn(canvas), 'colours on the canvas').toBeGreaterThan(8);
    });
  }
}

test('nothing of the editor, the sandbox or the chart is fetched before it is used', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(path);
  await idle(page);
  const before = fetched.filter((url) => /\/(cell|editor|draw|codemirror)\b[^/]*\.js|sandbox/i.test(url));
  expect(before).toEqual([]);
  const cell = cellOf(page, name);
  await cell.root.scrollIntoViewIfNeeded();
  await cell.press('Run');
  await cell.finished();
  expect(fetched).toContain(`${base}${sandbox}`);
  expect(fetched.filter((url) => /editor[^/]*\.js/i.test(url))).toEqual([]);
  await cell.press('Edit');
  await expect(cell.editor).toBeFocused();
  expect(fetched.filter((url) => /editor[^/]*\.js/i.test(url))).not.toEqual([]);
});

test('the sandbox may evaluate, and nothing else', () => {
  const [, policy] = /Content-Security-Policy" content="([^"]+)"/.exec(
    readFileSync(join(dist, sandbox), 'utf8'),
  )!;
  expect(policy!.replace(/'sha256-[\w+/=]+'/, 'HASH').split('; ')).toEqual([
    "default-src 'none'",
    "connect-src 'none'",
    "script-src HASH 'unsafe-eval' blob:",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ]);
});

test.describe('code that goes wrong', () => {
  // A refused connection is told on the console too, and so is what a worker throws.
  test.use({ tolerate: /Content Security Policy|Refused to|Uncaught/i });

  test('a mistake is told, with its line, and the page goes on', async ({ page }) => {
    await page.goto(path);
    const cell = cellOf(page, name);
    expect(await cell.run('print(1);\nlet x = ;')).toMatch(/^Line 2: SyntaxError: /);
    expect(await cell.run('print(1);\n\nnothing();')).toBe('Line 3: ReferenceError: nothing is not defined');
    expect(await cell.printed.innerText()).toBe('1');
    expect(await cell.run("import { descent } from 'descent';")).toContain('“descent” exports no “descent”');
    expect(await cell.run("import x from 'x';")).toBe(
      'Line 1: only “descent” can be imported here, not “x”.',
    );
    expect(await cell.run('function f() { f(); }\nf();')).toContain('call stack');
    expect(await cell.run('plot({ marks: 5 })')).toContain('plot: marks must be a list of marks, not 5');
    expect(await cell.run('print(6 * 7)')).toMatch(/^Done/);
    expect(await cell.printed.innerText()).toBe('42');
    await expect(cell.editor).toBeFocused();
  });

  test('an endless loop is stopped, and meanwhile the page lives', async ({ page }) => {
    await page.goto(path);
    const cell = cellOf(page, name);
    await cell.write('print("before"); for (;;) {}');
    // What stands there when the page has heard the loop's first word, and has then done something else: the loop does
    // not hold it up. (How many frames it draws meanwhile is the machine's affair.)
    const watch = await cell.root.evaluateHandle((root) => {
      const state = root.querySelector('.cell-state')!;
      const printed = root.querySelector('.cell-printed')!;
      const meanwhile = new Promise<string>((done) => {
        new MutationObserver(() => {
          if (printed.textContent === 'before') setTimeout(() => done(state.textContent));
        }).observe(printed, { childList: true });
      });
      return { meanwhile };
    });
    await page.keyboard.press('Control+Enter');
    expect(await watch.evaluate(({ meanwhile }) => meanwhile)).toBe('Running …');
    await expect(cell.printed).toHaveText('before');
    expect(await cell.finished()).toBe('Stopped after 2 seconds: the code had not come to its end.');
    expect(await cell.run('print(1)')).toMatch(/^Done/);
  });

  test('the Stop button stops', async ({ page }) => {
    await page.goto(path);
    const cell = cellOf(page, name);
    await cell.write('await new Promise(() => {})');
    await cell.press('Run');
    await expect(cell.state).toHaveText('Running …');
    await cell.press('Stop');
    await expect(cell.state).toHaveText('Stopped.');
    await expect(cell.root.getByRole('button', { name: 'Stop' })).toBeFocused();
    await page.waitForTimeout(2500);
    await expect(cell.state).toHaveText('Stopped.');
  });

  test('a flood, a huge array, a huge message and a huge figure end in a message', async ({ page }) => {
    await page.goto(path);
    const cell = cellOf(page, name);
    expect(await cell.run('for (let i = 0; i < 1e5; i++) print(i);')).toMatch(/more than 200 lines/);
    expect((await cell.printed.innerText()).split('\n')).toHaveLength(201);
    expect(await cell.run('for (;;) print("x".repeat(1e6));')).toMatch(/^Stopped after 2 seconds/);
    expect((await cell.printed.innerText()).length).toBeLessThan(250_000);
    expect(await cell.run('new Float64Array(1e12)')).toMatch(/^Line 1: RangeError/);
    expect(await cell.run('print(new Array(1e9))')).toMatch(/^Done/);
    expect((await cell.printed.innerText()).length).toBeLessThan(1100);
    expect(await cell.run('postMessage("x".repeat(1e8))')).toContain('use print or plot');
    expect(await cell.run('JSON.stringify = () => "x".repeat(1e8); print(1)')).toContain('too large');
    expect(await cell.run('plot(new Float64Array(1e6))')).toContain('at most 10000 can be drawn');
    expect(await cell.run('for (;;) plot([1, 2])')).toContain('at most 4 figures');
    expect(await cell.run('print(1)')).toMatch(/^Done/);
  });

  test('memory without end costs the page nothing', async ({ page }) => {
    // The sandbox's process may end before its time is up. Playwright then takes the page for lost, and it is not: so it
    // is asked by another way.
    const session = await page.context().newCDPSession(page);
    await page.goto(path);
    const cell = cellOf(page, name);
    await cell.write('const a = []; for (;;) a.push(new Array(1e6).fill(0.5));');
    await page.keyboard.press('Control+Enter');
    const state = async (): Promise<unknown> => {
      const expression = `document.querySelector('.cell[data-cell="${name}"] .cell-state').textContent`;
      return (await session.send('Runtime.evaluate', { expression })).result.value;
    };
    await expect.poll(state, { timeout: 20_000 }).toMatch(/^Stopped/);
  });

  test('there is no network, no page and no storage', async ({ page }) => {
    await page.goto(path);
    const answered: string[] = [];
    page.on('websocket', (socket) => answered.push(socket.url()));
    const cell = cellOf(page, name);
    const here = new URL(page.url()).origin;
    // What the policy refuses is a request that failed; none may have had an answer.
    page.on('response', (response) => {
      if (/\/(x|embed\.js)$/.test(response.url())) answered.push(response.url());
    });
    for (const code of [
      `await fetch('${here}/x')`,
      `await fetch('/x')`,
      `importScripts('${here}${base}embed.js')`,
      `await import('${here}${base}embed.js')`,
      `const r = new XMLHttpRequest(); r.open('GET', '${here}/x', false); r.send();`,
      `await new Promise((_, fail) => { new WebSocket('${here.replace('http', 'ws')}/x').onerror = () => fail(new Error('refused')); })`,
      `await new Promise((_, fail) => { new EventSource('${here}/x').onerror = () => fail(new Error('refused')); })`,
      `parent.document`,
      `document.title`,
      `localStorage.setItem('a', 'b')`,
      `sessionStorage.length`,
      `await new Promise((done, fail) => { const r = indexedDB.open('x'); r.onsuccess = done; r.onerror = () => fail(r.error); })`,
      `await caches.open('x')`,
      `await navigator.storage.getDirectory()`,
      `document.cookie`,
    ]) {
      expect(await cell.run(code), code).toMatch(/^(Line \d+: )?\w*Error: /);
    }
    expect(await cell.run('print(self.origin, eval("6 * 7"))')).toMatch(/^Done/);
    expect(await cell.printed.innerText()).toBe('null 42');
    expect(answered).toEqual([]);
  });
});

test('the sandbox’s frame has no origin', async ({ page }) => {
  await page.goto(path);
  const cell = cellOf(page, name);
  await cell.press('Run');
  await cell.finished();
  const frame = cell.root.locator('iframe');
  expect(await frame.getAttribute('sandbox')).toBe('allow-scripts');
  await expect(frame).toBeHidden();
  expect(await (await (await frame.elementHandle())!.contentFrame())!.evaluate(() => self.origin)).toBe(
    'null',
  );
});

test('edits survive a reload, the page says so, and Reset brings the book’s code back', async ({ page }) => {
  await page.goto(path);
  const cell = cellOf(page, name);
  const shown = cell.root.locator('.cell-code');
  const kept = cell.root.getByText('Your changes are kept in this browser.');
  await expect(shown).toHaveText(listing(`${name}.js`), { useInnerText: true });
  await expect(kept).toBeHidden();
  await cell.write('print("mine")');
  await expect(kept).toBeVisible();

  await page.reload();
  await expect(shown).toHaveText('print("mine")');
  await expect(kept).toBeVisible();
  await cell.press('Run');
  expect(await cell.finished()).toMatch(/^Done/);
  await expect(cell.printed).toHaveText('mine');
  await cell.press('Reset');
  await expect(kept).toBeHidden();
  await expect(shown).toHaveText(listing(`${name}.js`), { useInnerText: true });

  await cell.write('print("again")');
  await cell.press('Reset');
  await expect(kept).toBeHidden();
  await page.reload();
  await expect(shown).toHaveText(listing(`${name}.js`), { useInnerText: true });
});

test('a browser without storage keeps nothing, and the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('refused', 'QuotaExceededError');
    };
  });
  await page.goto(path);
  const cell = cellOf(page, name);
  await cell.write('print(1)');
  await expect(cell.root.getByText('This browser keeps no changes')).toBeVisible();
});

test('by keyboard: into the editor, run, and out again', async ({ page }) => {
  await page.goto(path);
  const cell = cellOf(page, name);
  await cell.press('Edit');
  await expect(cell.editor).toBeFocused();
  await expect(cell.editor).toHaveAttribute('aria-label', /Escape, then Tab, leaves it/);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('Tab');
  await expect(cell.editor).toBeFocused();
  await expect(cell.editor).toHaveText(/^ {2}import/);
  await page.keyboard.press('Control+Enter');
  expect(await cell.finished()).toMatch(/^Done/);
  await expect(cell.editor).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(cell.root.getByRole('button', { name: 'Run' })).toBeFocused();
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on a cell in use, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(path);
    const cell = cellOf(page, name);
    await cell.press('Edit');
    await expect(cell.editor).toBeFocused();
    await cell.press('Run');
    await cell.finished();
    await expect(cell.root.locator('canvas')).toBeVisible();
    await cell.root.getByText('The same in Python').click();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('.cell').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual(
      [],
    );
  });
}

test('the same in Python, to copy', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(path);
  const cell = cellOf(page, name);
  await cell.root.getByText('The same in Python').click();
  await cell.press('Copy');
  await expect(cell.root.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(listing(`${name}.py`));
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const page of withCells) {
    test(`the listings of /${page} are there, and no button is`, async ({ page: tab }) => {
      await tab.goto(page);
      for (const one of names(page)) {
        const { root } = cellOf(tab, one);
        await expect(root.locator('.cell-code')).toHaveText(listing(`${one}.js`), { useInnerText: true });
        await expect(root.locator('button:visible')).toHaveCount(0);
        await root.getByText('The same in Python').click();
        await expect(root.locator('.cell-python code')).toHaveText(listing(`${one}.py`), {
          useInnerText: true,
        });
      }
    });
  }
});

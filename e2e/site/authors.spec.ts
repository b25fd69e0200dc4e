import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../place.ts';

/** What an author may get wrong, on line 8 of a section, and what the build must say about it. */
const mistakes = [
  { what: 'an unknown label', line: 'See <Ref to="eq-nowhere" />.', says: /eq-nowhere/ },
  { what: 'bad TeX', line: '$$ \\frac{1}{ $$', says: /katex|tex/i },
];

let copy: string;

/** The project without its book, in a folder of its own, with caches of its own. */
test.beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'descent-'));
  for (const name of ['src', 'public', 'package.json', 'astro.config.mjs', 'tsconfig.json']) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  cpSync(join(root, 'content'), join(copy, 'content'), {
    recursive: true,
    filter: (path) => !path.endsWith('.mdx'),
  });
  mkdirSync(join(copy, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name.startsWith('.') && name !== '.bin') continue;
    symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name));
  }
});
test.afterAll(() => rmSync(copy, { recursive: true, force: true }));

test.describe.configure({ mode: 'serial' });
for (const { what, line, says } of mistakes) {
  test(`${what} stops the build, with file and line`, () => {
    test.setTimeout(120_000);
    const head = [
      '---',
      'title: Broken',
      'order: 1',
      'description: Does the build stop?',
      'covers: []',
      '---',
      '',
    ];
    writeFileSync(join(copy, 'content/broken.mdx'), [...head, line, ''].join('\n'));
    const { status, stdout, stderr } = spawnSync('astro build', {
      cwd: copy,
      encoding: 'utf8',
      shell: true,
      env: {
        ...process.env,
        PATH: `${root}/node_modules/.bin${delimiter}${process.env['PATH']}`,
        NO_COLOR: '1',
      },
    });
    const output = stdout + stderr;
    expect(status, output).not.toBe(0);
    expect(output).toMatch(says);
    expect(output).toMatch(/broken\.mdx:8\b/);
  });
}

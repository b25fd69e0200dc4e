import { expect, test } from 'vitest';
import { editUrl, reportUrl, repository, sourceUrl } from './repository.ts';

test('REPO_URL wins over the runner, the runner over package.json', () => {
  const runner = { GITHUB_REPOSITORY: 'ann/book', GITHUB_SERVER_URL: 'https://git.example' };
  expect(repository({ ...runner, REPO_URL: 'https://code.example/x/' })?.url).toBe('https://code.example/x');
  expect(repository(runner, 'https://elsewhere.example/y')?.url).toBe('https://git.example/ann/book');
  expect(repository({}, { url: 'git+https://elsewhere.example/y.git' })?.url).toBe(
    'https://elsewhere.example/y',
  );
});

test('nothing known, no links', () => {
  expect(repository({})).toBeUndefined();
  expect(repository({ REPO_URL: '', GITHUB_REPOSITORY: '' })).toBeUndefined();
});

test('an address that is none is refused by name', () => {
  expect(() => repository({ REPO_URL: 'javascript:alert(1)' })).toThrow(/REPO_URL must begin with https/);
});

test('links name the file, the branch and the page', () => {
  const repo = repository({ REPO_URL: 'https://code.example/x', REPO_BRANCH: 'a/b' })!;
  expect(sourceUrl(repo, 'content/one-step.mdx')).toBe(
    'https://code.example/x/blob/a%2Fb/content/one-step.mdx',
  );
  expect(editUrl(repo, 'content/one-step.mdx')).toContain('/edit/a%2Fb/content/');
  const report = new URL(reportUrl(repo, 'One step', 'https://book.example/one-step/'));
  expect(report.searchParams.get('title')).toBe('Mistake in “One step”');
  expect(report.searchParams.get('body')).toContain('https://book.example/one-step/');
});

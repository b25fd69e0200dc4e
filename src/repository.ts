/**
 * Where this book's source lives, from the environment of the build, so that a fork points at itself. `REPO_URL` wins;
 * GitHub's own runner sets `GITHUB_REPOSITORY`; otherwise package.json's `repository`. Unknown: no such links.
 */
export interface Repository {
  readonly url: string;
  readonly branch: string;
}

interface Environment {
  readonly [name: string]: string | undefined;
}

/** `packaged` is package.json's `repository`: an address, or an object with one. */
export function repository(
  env: Environment,
  packaged?: string | { readonly url?: string },
): Repository | undefined {
  const declared = typeof packaged === 'string' ? packaged : packaged?.url;
  const url =
    env['REPO_URL'] ||
    (env['GITHUB_REPOSITORY'] &&
      `${env['GITHUB_SERVER_URL'] || 'https://github.com'}/${env['GITHUB_REPOSITORY']}`) ||
    declared;
  if (!url) return undefined;
  const clean = url.replace(/^git\+/, '').replace(/\.git$|\/+$/g, '');
  if (!/^https?:\/\//.test(clean)) {
    throw new Error(`The repository's address is "${url}"; REPO_URL must begin with https:// or http://.`);
  }
  return { url: clean, branch: env['REPO_BRANCH'] || 'main' };
}

/** The file's page in the repository. */
export function sourceUrl({ url, branch }: Repository, file: string): string {
  return `${url}/blob/${encodeURIComponent(branch)}/${file}`;
}

/** The file's editor in the repository. */
export function editUrl({ url, branch }: Repository, file: string): string {
  return `${url}/edit/${encodeURIComponent(branch)}/${file}`;
}

/** A new issue that already says which page it is about. */
export function reportUrl({ url }: Repository, title: string, address: string): string {
  const body = `Page: ${address}\n\nWhat is wrong:\n\nWhat it should say:\n`;
  return `${url}/issues/new?${new URLSearchParams({ title: `Mistake in “${title}”`, body })}`;
}

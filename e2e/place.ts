import { resolve } from 'node:path';

/** The project's root; every command of the tests starts here. */
export const root = resolve(import.meta.dirname, '..');
/** Where results and the site under test lie; not in `dist`, so that testing never disturbs a served site. */
export const work = resolve(root, '.cache/e2e');
/** The built site under test. */
export const dist = resolve(process.env['E2E_DIST'] ?? `${work}/site`);
/** Never `/`: a forgotten base path must show. */
export const base = '/descent/';
/** The address the site under test believes to be published at. */
export const siteUrl = 'https://book.example';
/** The repository it believes to come from. */
export const repositoryUrl = 'https://code.example/descent';
/** Where it is served instead. */
export const port = Number(process.env['E2E_PORT'] ?? 4179);
export const origin = `http://localhost:${port}`;

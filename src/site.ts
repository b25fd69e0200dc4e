/** What the whole book is called, in heads, headers and search results. */
export const site = {
  title: 'Descent',
  subtitle: 'Gradient descent, with every figure alive and every number computed',
  description:
    'A chapter on gradient descent, from the error surface to Newton’s step, momentum, stochastic gradients and starting points, with figures you can move.',
  language: 'en',
} as const;

/** `base` as Astro wants it: one slash at each end, whatever the environment gave. */
export function normalizeBase(base: string | undefined): string {
  const inner = (base ?? '').replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/**
 * `path` (relative to the site's root, no slash in front: `how-fast/#eq-gd`) under `base`. Astro prefixes nothing,
 * so every link inside the site goes through this or through `href`.
 */
export function underBase(base: string, path: string): string {
  return normalizeBase(base) + path.replace(/^\/+/, '');
}

/** The address of a section, or of an anchor in it, under `base`. */
export function sectionPath(base: string, slug: string, anchor?: string): string {
  return underBase(base, `${slug}/${anchor === undefined ? '' : `#${anchor}`}`);
}

/** `path` under the base path of this build. `href('')` is the title page. */
export function href(path: string): string {
  return underBase(import.meta.env.BASE_URL, path);
}

/** The address of a section, or of an anchor in it, in this build. */
export const sectionHref = (slug: string, anchor?: string): string =>
  sectionPath(import.meta.env.BASE_URL, slug, anchor);

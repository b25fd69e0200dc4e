/** What the book uses of pagefind's own script, which is made with the index and has no types. */
export interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  /** Null when a newer search has begun meanwhile. */
  debouncedSearch(words: string, options: object, wait: number): Promise<{ results: Hit[] } | null>;
}

export interface Hit {
  readonly id: string;
  data(): Promise<HitData>;
}

/** Excerpts are HTML, escaped by pagefind but for `<mark>`. */
export interface HitPart {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
}

export interface HitData {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title: string };
  readonly sub_results: readonly HitPart[];
}

/** Fetches the search script and its index; undefined when this site has none, as in development. */
export async function loadPagefind(folder: string, base: string): Promise<Pagefind | undefined> {
  try {
    const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: base, excerptLength: 24 });
    await pagefind.init();
    return pagefind;
  } catch {
    return undefined;
  }
}

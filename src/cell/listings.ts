import type { Language } from './highlight.ts';

const files = import.meta.glob<string>('../../content/listings/*', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A listing of the book, by name and language. src/math has stopped the build if there is none. */
export function listing(name: string, language: Language): string {
  const text = files[`../../content/listings/${name}.${language}`];
  if (text === undefined) throw new Error(`There is no content/listings/${name}.${language}.`);
  return text.trimEnd();
}

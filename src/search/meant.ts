const marked = /<mark>(.*?)<\/mark>/g;
/** As many letters as decide: inflections differ later. */
const stem = 3;
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Whether a hit is one that the reader meant. Pagefind, when nothing matches a word, drops letters from its end until
 * something does, down to one: for "zxqvwk" it finds "z". A marked word counts if it begins as one of the words does.
 *
 * @param excerpts HTML, with `<mark>` around what was matched
 */
export function meant(words: string, excerpts: readonly string[]): boolean {
  const starts = words
    .split(/\s+/)
    .map(letters)
    .filter(Boolean)
    .map((word) => word.slice(0, stem));
  return excerpts.some((excerpt) =>
    [...excerpt.matchAll(marked)].some(([, text]) => starts.some((start) => letters(text!).includes(start))),
  );
}

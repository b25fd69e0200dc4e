import { it } from 'vitest';

/** Ties a labelled display of the book to a numeric check against the module that the figures run. */
export const equation = (label: string, check: () => void): void => it(`${label} holds`, check);

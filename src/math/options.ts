import type { Labels } from './labels.ts';

/** A number of a widget, as far as the words need to know it. */
export interface Quantity {
  readonly value: number;
  readonly digits: number;
  readonly role?: string;
}

/** What the words may ask of a widget. `values` gives its named numbers in a preset, or in its default state. */
export interface WidgetFacts {
  readonly presets: readonly string[];
  readonly values: (preset?: string) => Readonly<Record<string, Quantity>>;
}

/** What the book hands to the mathematics; src/math imports none of it. */
export interface DescentOptions {
  /** The folder of the book's MDX files and references.bib, as a path. */
  readonly contentDir: string;
  readonly widgets: Readonly<Record<string, WidgetFacts>>;
  /** A number as the reader sees it: the same function that the island refills slots with. */
  readonly format: (quantity: { readonly value: number; readonly digits: number }) => string;
  readonly roles: readonly string[];
  /** The address of a page (by slug; `references` too), base path included, with `#anchor` if one is given. */
  readonly href: (slug: string, anchor?: string) => string;
}

/** Options of the single steps: those of the book, and the labels of its first pass. */
export interface StepOptions extends DescentOptions {
  readonly labels: () => Labels;
}

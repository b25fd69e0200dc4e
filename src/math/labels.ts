import type { Kind } from './kinds.ts';

/** Something that can be referred to: where it is, and what a reader sees in its place. */
export interface Label {
  readonly label: string;
  readonly kind: Kind;
  readonly slug: string;
  /** "4.1", or "4" for a section. */
  readonly number: string;
  /** Where it was defined: "content/ravine.mdx:12:3". */
  readonly place: string;
}

/** A figure on a page: which widget, in which named state. */
export interface WidgetUse {
  readonly id: string;
  readonly preset?: string;
  readonly name?: string;
}

/** One MDX file of the book. */
export interface Section {
  readonly slug: string;
  readonly title: string;
  readonly order: number;
  /** Its rank by `order`, from 1. */
  readonly number: number;
  readonly file: string;
  readonly widgets: readonly WidgetUse[];
  /** Keys of what it cites, each once. */
  readonly cites: readonly string[];
}

/** What a first pass over the book found. */
export interface Labels {
  /** In the order of the book. */
  readonly sections: readonly Section[];
  /** Every use of every label; more than one is an author's mistake, reported on each page that makes it. */
  readonly byLabel: ReadonlyMap<string, readonly Label[]>;
}

import type { Root } from 'mdast';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { Labels, Section } from './labels.ts';
import type { StepOptions, WidgetFacts } from './options.ts';

/** A widget on the page, with the state that the page shows. */
export interface ShownWidget {
  readonly id: string;
  readonly preset: string | undefined;
  readonly facts: WidgetFacts;
}

/** A live number: what fills it, and what it shows until a reader moves something. */
export interface Slot {
  /** "ravine.eta": the widget's name on the page or its id, and the value's name. */
  readonly name: string;
  readonly text: string;
  readonly classes: readonly string[];
}

/** One page on its way through the remark step. Each check reads it, reports to it, and changes its tree. */
export interface Page {
  readonly tree: Root;
  readonly file: VFile;
  readonly source: string;
  readonly options: StepOptions;
  readonly labels: Labels;
  readonly section: Section;
  /** By name on the page, or id. */
  readonly widgets: Map<string, ShownWidget>;
  report(reason: string, where: Position | Point | undefined): void;
}

/** What the remark step leaves for the rehype step: file.data.descent. */
export interface Leftovers {
  /** By the sentinel number that stands for the slot in a formula. */
  readonly slots: Map<string, Slot>;
  /** The TeX as its author wrote it, by the TeX that KaTeX was given. */
  readonly sources: Map<string, string>;
}

declare module 'vfile' {
  interface DataMap {
    descent: Leftovers;
  }
}

/** Line and column of the character at `offset`. */
export function pointAt(source: string, offset: number): Point {
  const before = source.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1, offset };
}

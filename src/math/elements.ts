import { theoremKinds } from './kinds.ts';

/** What an attribute may hold: any text, nothing (a flag), a whole number, a number above 0, or one of a list. */
export type AttributeRule = 'text' | 'flag' | 'number' | 'positive' | readonly string[];

/** How a component of the words is written. */
export interface ElementRule {
  readonly required?: Readonly<Record<string, AttributeRule>>;
  readonly optional?: Readonly<Record<string, AttributeRule>>;
  /** The component that it must stand in. */
  readonly inside?: string;
}

/** Every component that the words may use. A test holds this list equal to the one in src/components/index.ts. */
export const elements: Readonly<Record<string, ElementRule>> = {
  Widget: { required: { id: 'text' }, optional: { preset: 'text', name: 'text', label: 'text' } },
  Load: { required: { widget: 'text', preset: 'text' } },
  Predict: {
    required: { widget: 'text', preset: 'text', value: 'text', tolerance: 'positive' },
    optional: { digits: 'number' },
  },
  CodeCell: { required: { name: 'text', title: 'text' } },
  Theorem: { optional: { kind: theoremKinds, label: 'text', title: 'text' } },
  Proof: { optional: { of: 'text' } },
  Algorithm: { required: { title: 'text' }, optional: { label: 'text' } },
  Exercise: { optional: { label: 'text', title: 'text' } },
  Solution: { inside: 'Exercise' },
  MarginNote: {},
  KeyPoint: { optional: { title: 'text' } },
  Correction: { required: { source: 'text' } },
  Quiz: { optional: { question: 'text' } },
  Question: { inside: 'Quiz' },
  Choice: { inside: 'Quiz', optional: { correct: 'flag', feedback: 'text' } },
  Feedback: { inside: 'Choice' },
  Role: { required: { is: 'text' } },
};

/** Those that this step turns into plain HTML, so that no component of that name exists. */
export const inlined: Readonly<Record<string, ElementRule>> = {
  Ref: { required: { to: 'text' } },
  Live: { required: { of: 'text' } },
  Num: { required: { widget: 'text', value: 'text' }, optional: { preset: 'text', digits: 'number' } },
};

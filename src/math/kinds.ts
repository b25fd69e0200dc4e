/** Everything that carries a number. Kinds with the same counter are counted together, as books do with theorems. */
export const kinds = {
  section: { word: 'Section', counter: 'section' },
  equation: { word: 'Equation', counter: 'equation' },
  figure: { word: 'Figure', counter: 'figure' },
  algorithm: { word: 'Algorithm', counter: 'algorithm' },
  exercise: { word: 'Exercise', counter: 'exercise' },
  theorem: { word: 'Theorem', counter: 'theorem' },
  lemma: { word: 'Lemma', counter: 'theorem' },
  corollary: { word: 'Corollary', counter: 'theorem' },
  proposition: { word: 'Proposition', counter: 'theorem' },
  definition: { word: 'Definition', counter: 'theorem' },
} as const;

export type Kind = keyof typeof kinds;
/** The kinds that `<Theorem kind="…">` can have. */
export const theoremKinds = [
  'theorem',
  'lemma',
  'corollary',
  'proposition',
  'definition',
] as const satisfies Kind[];

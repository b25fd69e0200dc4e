/** What a reader's code may cost. Each limit ends in a message, never in silence. */
export const limits = {
  /** How long it may run, in milliseconds. */
  time: 2000,
  /** How long its sandbox may take to answer, beyond that. */
  grace: 3000,
  /** How long the sandbox may take to be there. */
  start: 15_000,
  /** Characters of code. */
  code: 100_000,
  /** Lines printed, and characters in one of them. */
  lines: 200,
  characters: 1000,
  /** Figures drawn, and marks and points in one of them. */
  figures: 4,
  marks: 40,
  points: 10_000,
  /** Characters of one message out of the sandbox. */
  message: 1_000_000,
} as const;

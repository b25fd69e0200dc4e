type Run = () => void;

/**
 * Makes a function that puts things off until the next frame has been painted: the frame that shows what the reader has
 * hold of. What is put off twice runs once.
 */
export function queue(
  nextFrame: (callback: Run) => void = (callback) => requestAnimationFrame(callback),
  nextTask: (callback: Run) => void = setTimeout,
): (run: Run) => void {
  const waiting = new Set<Run>();
  const runAll = (): void => {
    const now = [...waiting];
    waiting.clear();
    for (const run of now) run();
  };
  return (run) => {
    if (waiting.size === 0) nextFrame(() => nextTask(runAll));
    waiting.add(run);
  };
}

export const afterFrame = queue();

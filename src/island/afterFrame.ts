import { useLayoutEffect, useRef, useState } from 'preact/hooks';

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

const afterFrame = queue();

/** Runs what can wait, when `changed` has changed, after the next frame; only the latest, and nothing of what is gone. */
export function useAfterFrame(run: Run, changed: readonly unknown[]): void {
  const latest = useRef(run);
  latest.current = run;
  const own = useRef(() => latest.current());
  useLayoutEffect(() => afterFrame(own.current), changed);
  useLayoutEffect(() => () => void (latest.current = () => undefined), []);
}

/** A value that can wait in the same way: the one before, until then. */
export function useLater<T>(value: T): T {
  const [shown, show] = useState(value);
  useAfterFrame(() => show(value), [value]);
  return shown;
}

/**
 * Calls `run` at once when it has not run in this frame yet, and once more at the next frame if it was wanted again
 * meanwhile: the first event is never late, and a flood of them draws once a frame.
 */
export function perFrame(
  run: () => void,
  nextFrame: (callback: () => void) => void = requestAnimationFrame,
): () => void {
  let waiting = false;
  let wanted = false;
  const frame = (): void => {
    waiting = wanted;
    if (!wanted) return;
    wanted = false;
    nextFrame(frame);
    run();
  };
  return () => {
    if (waiting) {
      wanted = true;
      return;
    }
    waiting = true;
    nextFrame(frame);
    run();
  };
}

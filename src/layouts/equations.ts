/** Displays that are wider than their column scroll, and can then be reached by keyboard; the others cannot. */
export function scrollableEquations(): void {
  const look = (box: Element): void => {
    if (box.scrollWidth > box.clientWidth + 1) {
      box.setAttribute('tabindex', '0');
      box.setAttribute('role', 'region');
      box.setAttribute('aria-label', 'Equation, scrolls sideways');
    } else {
      for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
    }
  };
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) look(target);
  });
  for (const box of document.querySelectorAll('.equation > .katex-display')) sizes.observe(box);
}

/** What may be wider than the column, and what a listener hears of it. */
const boxes = {
  '.equation > .katex-display': 'Equation',
  '.table-box': 'Table',
  '.cell-code, .cell-python > pre, .code-to-copy pre': 'Code',
};

/** Equations, tables and code that are wider than their column scroll, and can then be reached by keyboard; others cannot. */
export function scrollingBoxes(): void {
  for (const [selector, name] of Object.entries(boxes)) {
    const sizes = new ResizeObserver((entries) => {
      for (const { target } of entries) look(target, `${name}, scrolls sideways`);
    });
    for (const box of document.querySelectorAll(selector)) sizes.observe(box);
  }
}

function look(box: Element, label: string): void {
  if (box.scrollWidth > box.clientWidth + 1) {
    box.setAttribute('tabindex', '0');
    // A group, not a region: a page has many, and each region would be a landmark.
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', label);
  } else {
    for (const attribute of ['tabindex', 'role', 'aria-label']) box.removeAttribute(attribute);
  }
}

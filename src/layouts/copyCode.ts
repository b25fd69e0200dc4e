// The buttons beside code that is there to be taken away. Where there is no clipboard the code is selected.
async function copy(button: HTMLButtonElement): Promise<void> {
  const code = button.parentElement?.querySelector('code');
  if (!code) return;
  let said = 'Copied.';
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = 'Copied';
    setTimeout(() => (button.textContent = 'Copy'), 2000);
  } catch {
    getSelection()?.selectAllChildren(code);
    said = 'Selected: copy it with Ctrl+C or ⌘C.';
    button.textContent = 'Selected';
  }
  const status = document.querySelector('.copied');
  if (status) status.textContent = said;
}

/** Makes every copy button of the page work. */
export function copyButtons(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.addEventListener('click', () => void copy(button));
  }
}

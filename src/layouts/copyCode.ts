// The buttons beside code that is there to be taken away. Where there is no clipboard the code is selected.
const status = document.querySelector('.copied');

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
  if (status) status.textContent = said;
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.addEventListener('click', () => void copy(button));
}

/** Opens the search by its button, `/` or Ctrl-K; only then is its code fetched. */
export function searchOpener(): void {
  const open = async (): Promise<void> => {
    const { openSearch } = await import('../search/dialog.ts');
    openSearch();
  };
  for (const button of document.querySelectorAll('[data-search-open]')) {
    button.addEventListener('click', () => void open());
  }
  document.addEventListener('keydown', (event) => {
    const slash =
      event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
    const control = event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!slash && !control) return;
    event.preventDefault();
    void open();
  });
}

/** Whether a key pressed there writes a character. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=range], [type=radio], [type=checkbox]), select, textarea'))
  );
}

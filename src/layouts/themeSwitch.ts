/** The name under which a reader's choice is kept. */
export const themeKey = 'descent:theme';

declare global {
  interface Window {
    /** Set by the inline script of the head: forces 'light' or 'dark', or follows the system. */
    descentTheme(theme: string): void;
  }
}

/** Makes the header's three buttons choose the theme and keep the choice, and paper always light. */
export function themeSwitch(): void {
  const buttons = document.querySelectorAll<HTMLInputElement>('.theme input');
  const chosen = (): string => document.documentElement.dataset.theme ?? 'auto';
  for (const button of buttons) {
    button.checked = button.value === chosen();
    button.addEventListener('change', () => {
      window.descentTheme(button.value);
      try {
        localStorage.setItem(themeKey, button.value);
      } catch {
        // No storage: the choice lasts as long as the page.
      }
    });
  }
  let before = 'auto';
  window.addEventListener('beforeprint', () => {
    before = chosen();
    window.descentTheme('light');
  });
  window.addEventListener('afterprint', () => window.descentTheme(before));
}

import { useEffect, useState } from 'preact/hooks';

export type Theme = 'light' | 'dark';

/** The theme in force: what the reader chose, else what the system asks for; paper is light. */
export function currentTheme(): Theme {
  if (matchMedia('print').matches) return 'light';
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The theme in force, followed as the reader, the system or the printer change it. */
export function useTheme(): Theme {
  const [theme, setTheme] = useState(currentTheme);
  useEffect(() => {
    const follow = (): void => setTheme(currentTheme());
    const observer = new MutationObserver(follow);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const queries = ['(prefers-color-scheme: dark)', 'print'].map((query) => matchMedia(query));
    for (const query of queries) query.addEventListener('change', follow);
    return () => {
      observer.disconnect();
      for (const query of queries) query.removeEventListener('change', follow);
    };
  }, []);
  return theme;
}

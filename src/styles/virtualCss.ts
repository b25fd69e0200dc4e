import type { Plugin } from 'vite';

/** A style sheet that is computed, imported as `virtual:<name>`; `name` ends in `.css`. */
export function virtualCss(name: string, css: () => string): Plugin {
  const id = `virtual:${name}`;
  return {
    name: `descent:${name}`,
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? css() : undefined),
  };
}

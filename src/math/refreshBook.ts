import { sep } from 'node:path';
import type { Plugin } from 'vite';

/**
 * For the dev server: a change in one page of the book can change numbers and links in every other, so all of them
 * are compiled anew. Widgets' values are read once, when the server starts.
 */
export function refreshBook(contentDir: string): Plugin {
  return {
    name: 'descent:refresh-book',
    hotUpdate({ file }) {
      if (!file.startsWith(contentDir + sep)) return;
      const { moduleGraph } = this.environment;
      for (const [id, module] of moduleGraph.idToModuleMap) {
        if (id.startsWith(contentDir + sep)) moduleGraph.invalidateModule(module);
      }
    },
  };
}

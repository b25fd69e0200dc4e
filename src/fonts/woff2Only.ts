import type { Plugin } from 'vite';

/** Every browser that runs this book reads woff2: KaTeX's woff and ttf copies stay out of the build. */
export function woff2Only(): Plugin {
  return {
    name: 'descent:woff2-only',
    enforce: 'pre',
    transform(code, id) {
      if (!/katex(\.min)?\.css/.test(id)) return;
      return code.replace(/,url\([^)]+\.(?:woff|ttf)\) format\("[^"]+"\)/g, '');
    },
  };
}

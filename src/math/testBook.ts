import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import type { Element, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { mathPlugins } from './index.ts';
import type { DescentOptions } from './options.ts';

const value = (n: number, digits: number, role?: string) => ({ value: n, digits, ...(role && { role }) });

/** A book of three lines needs a world: two widgets, three roles, a base path. */
const world: Omit<DescentOptions, 'contentDir'> = {
  widgets: {
    ravine: {
      presets: ['best', 'edge'],
      values: (preset) => ({
        eta: value(preset === 'edge' ? 0.2 : 0.15, 3, 'own'),
        factor: value(preset === 'edge' ? -1 : -0.5, 2, 'steep'),
      }),
    },
    'one-step': {
      presets: ['plus'],
      values: () => ({ w1: value(1 / 3, 4), huge: value(-1.25e9, 2), lost: value(NaN, 2) }),
    },
  },
  format: ({ value: n, digits }) =>
    Math.abs(n) > 1e6
      ? `${String(n / 1e9).replace('-', '−')}\u00a0×\u00a010⁹`
      : n.toFixed(digits).replace('-', '−'),
  roles: ['steep', 'flat', 'own'],
  href: (slug, anchor) => `/descent/${slug}/${anchor === undefined ? '' : `#${anchor}`}`,
};

/** Components come out as elements of their own name, so that a test can see what they were given. */
function showComponents() {
  return (tree: Root): void =>
    visit(tree, (node) => {
      if (node.type === 'mdxjsEsm') Object.assign(node, { type: 'comment', value: 'import' });
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      const properties: Element['properties'] = {};
      for (const a of node.attributes) {
        if (a.type === 'mdxJsxAttribute') {
          properties[a.name] = typeof a.value === 'string' ? a.value : (a.value?.value ?? true);
        }
      }
      Object.assign(node, { type: 'element', tagName: node.name, properties });
    });
}

/**
 * Runs the real steps over a book made of `files` (name → text; front matter `order` is added where it is missing),
 * and gives the HTML of `page`. What stops the build is thrown, with the temporary folder's name cut away.
 */
export async function build(files: Readonly<Record<string, string>>, page = 'a.mdx'): Promise<string> {
  const contentDir = mkdtempSync(join(tmpdir(), 'descent-book-'));
  try {
    Object.entries(files).forEach(([name, text], index) => {
      const bare = name.endsWith('.mdx') && !text.startsWith('---');
      mkdirSync(dirname(join(contentDir, name)), { recursive: true });
      writeFileSync(join(contentDir, name), bare ? `---\norder: ${index}\n---\n${text}` : text);
    });
    const math = mathPlugins({ ...world, contentDir });
    const path = join(contentDir, page);
    const { content } = parseFrontmatter(readFileSync(path, 'utf8'), { frontmatter: 'empty-with-spaces' });
    const nodes = [
      'mdxJsxFlowElement',
      'mdxJsxTextElement',
      'mdxFlowExpression',
      'mdxTextExpression',
      'mdxjsEsm',
    ];
    const html = await unified()
      .use(remarkParse)
      .use(remarkMdx)
      .use(math.remarkPlugins)
      .use(remarkRehype, { passThrough: nodes as never })
      .use(math.rehypePlugins)
      .use(showComponents)
      .use(rehypeStringify)
      .process(new VFile({ value: content, path }));
    return String(html);
  } catch (error) {
    if (error instanceof Error) error.message = error.message.replaceAll(/\S*descent-book-\w+\//g, '');
    throw error;
  } finally {
    rmSync(contentDir, { recursive: true });
  }
}

/** The message that stops the build of this page (its text begins in line 4). */
export async function failure(page: string, others: Readonly<Record<string, string>> = {}): Promise<string> {
  return build({ 'a.mdx': page, ...others }).then(
    () => 'built without complaint',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}

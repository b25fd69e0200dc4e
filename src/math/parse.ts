import { readFileSync } from 'node:fs';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import type { Root } from 'mdast';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { promoteDisplays } from './displays.ts';
import { PageError, place } from './failOnMessages.ts';

const processor = unified().use(remarkParse).use(remarkMdx).use(remarkMath);

/** An MDX file as the first pass sees it. Its front matter is blanked, so that lines stay where they were. */
export interface ParsedPage {
  readonly tree: Root;
  readonly frontmatter: Readonly<Record<string, unknown>>;
}

/** Reads one MDX file; a mistake in its syntax is reported with file, line and column. */
export function parsePage(path: string): ParsedPage {
  const file = new VFile({ path });
  try {
    const { content, frontmatter } = parseFrontmatter(readFileSync(path, 'utf8'), {
      frontmatter: 'empty-with-spaces',
    });
    file.value = content;
    const tree = processor.parse(file);
    promoteDisplays(tree, content);
    return { tree, frontmatter };
  } catch (error) {
    const { line, column, reason, message } = error as Partial<Record<'line' | 'column', number>> & {
      reason?: string;
      message: string;
    };
    throw new PageError(`${place(file, line, column)}: ${reason ?? message}`, line, column);
  }
}

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

interface Located {
  readonly line?: number;
  readonly column?: number;
}

/** Where a parser's error happened; some say so in their text only: "(5:1-5:10)". */
function whereIn({ line, column }: Located, text: string): [line?: number, column?: number] {
  const inText = /\((\d+):(\d+)/.exec(text);
  if (line !== undefined && column !== undefined) return [line, column];
  return inText ? [Number(inText[1]), Number(inText[2])] : [];
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
    const { reason, message } = error as { reason?: string; message: string };
    const [line, column] = whereIn(error as Located, reason ?? message);
    throw new PageError(`${place(file, line, column)}: ${reason ?? message}`, line, column);
  }
}

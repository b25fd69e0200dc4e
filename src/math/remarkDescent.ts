import { basename } from 'node:path';
import type { PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { checkElements } from './checkElements.ts';
import { checkCitations } from './cites.ts';
import { promoteDisplays } from './displays.ts';
import { throwIfMessages } from './failOnMessages.ts';
import { rewriteFormulas } from './formulas.ts';
import { isJsx, type Jsx } from './jsx.ts';
import { checkListings } from './listings.ts';
import { markInlineNotes } from './notes.ts';
import { applyNumbers } from './numbering.ts';
import { live, num } from './numbersInText.ts';
import type { StepOptions } from './options.ts';
import type { Page } from './page.ts';
import { answerPredictions } from './predict.ts';
import { groupQuizzes } from './quiz.ts';
import { linkProofs, ref } from './references.ts';
import { checkRoles } from './roles.ts';
import { checkLoads, collectWidgets } from './widgets.ts';

const replacements: Readonly<Record<string, (page: Page, node: Jsx) => PhrasingContent | undefined>> = {
  Ref: ref,
  Live: live,
  Num: num,
};

/** `<Ref>`, `<Live>` and `<Num>` become plain text and links; alone on a line, one is a paragraph. */
function replaceInlined(page: Page): void {
  visit(page.tree, (node, index, parent) => {
    if (!isJsx(node) || parent === undefined || index === undefined) return;
    const content = replacements[node.name ?? '']?.(page, node);
    if (content === undefined) return;
    parent.children[index] =
      node.type === 'mdxJsxTextElement' ? content : { type: 'paragraph', children: [content] };
  });
}

function openPage(tree: Root, file: VFile, options: StepOptions): Page | undefined {
  const labels = options.labels();
  const slug = basename(file.path, '.mdx');
  const section = labels.sections.find((candidate) => candidate.slug === slug);
  if (section === undefined) {
    file.message(`this page is not in ${options.contentDir}, where the book is read from`);
    return undefined;
  }
  return {
    tree,
    file,
    source: String(file.value),
    options,
    labels,
    section,
    widgets: new Map(),
    report: (reason, where) => void file.message(reason, { place: where, source: 'descent' }),
  };
}

/**
 * The remark step: numbers and anchors, references, live slots, and every check that needs the author's own text.
 * What is wrong is collected, and stops the build at the end of the page.
 */
export function remarkDescent(options: StepOptions) {
  return (tree: Root, file: VFile): void => {
    const page = openPage(tree, file, options);
    if (page !== undefined) {
      promoteDisplays(tree, page.source);
      checkElements(page);
      collectWidgets(page);
      checkLoads(page);
      answerPredictions(page);
      checkListings(page);
      checkRoles(page);
      checkCitations(page);
      groupQuizzes(page);
      markInlineNotes(page);
      linkProofs(page);
      file.data.descent = rewriteFormulas(page, applyNumbers(page));
      replaceInlined(page);
    }
    throwIfMessages(file);
  };
}

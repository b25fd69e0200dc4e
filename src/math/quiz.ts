import type { Parents, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { attribute, isJsx, type Jsx, setAttribute } from './jsx.ts';
import type { Page } from './page.ts';

function inside(node: Jsx, name: string): Jsx[] {
  const found: Jsx[] = [];
  visit(node, (child) => {
    if (isJsx(child, name)) found.push(child);
  });
  return found;
}

/** Takes every `name` out of `node`, wherever Markdown has put it, and hands it over as the named slot of `node`. */
function hoist(node: Jsx, name: string, slot: string): void {
  const found = inside(node, name);
  visit(node, (child, index, parent: Parents | undefined) => {
    if (parent === undefined || index === undefined || !isJsx(child, name)) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  const children = node.children as RootContent[];
  const kept = children.filter((child) => child.type !== 'paragraph' || child.children.length > 0);
  for (const child of found) setAttribute(child, 'slot', slot);
  node.children = [...found, ...kept] as typeof node.children;
}

/** A quiz has a question, two choices or more, one of them right, and something to say to each. */
function checkQuiz(page: Page, quiz: Jsx, choices: readonly Jsx[]): void {
  const questions = inside(quiz, 'Question').length + (attribute(quiz, 'question') === undefined ? 0 : 1);
  if (questions !== 1) {
    page.report(
      `<Quiz> needs one question, as <Question>…</Question> or question="…", not ${questions}`,
      quiz.position,
    );
  }
  if (choices.length < 2)
    page.report(`<Quiz> needs two <Choice> or more, not ${choices.length}`, quiz.position);
  const right = choices.filter((choice) => attribute(choice, 'correct') !== undefined).length;
  if (right !== 1) page.report(`<Quiz> needs one <Choice correct>, not ${right}`, quiz.position);
  for (const choice of choices) {
    const said = inside(choice, 'Feedback').length + (attribute(choice, 'feedback') === undefined ? 0 : 1);
    if (said === 1) continue;
    const reason = `<Choice> needs one feedback, as <Feedback>…</Feedback> or feedback="…", not ${said}`;
    page.report(reason, choice.position);
  }
}

/** Checks each quiz, and tells its choices their place and the group they share: components cannot see each other. */
export function groupQuizzes(page: Page): void {
  let count = 0;
  visit(page.tree, (node) => {
    if (!isJsx(node, 'Quiz')) return;
    const choices = inside(node, 'Choice');
    checkQuiz(page, node, choices);
    hoist(node, 'Question', 'question');
    count++;
    choices.forEach((choice, index) => {
      hoist(choice, 'Feedback', 'feedback');
      setAttribute(choice, 'group', `quiz-${count}`);
      setAttribute(choice, 'index', String(index + 1));
    });
  });
}

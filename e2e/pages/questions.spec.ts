import type { Locator, Page } from '@playwright/test';
import { bookPages, html } from '../site.ts';
import { expect, test } from '../test.ts';

/** Goes through the choices by keyboard: each has its own answer, and one is right. */
async function answer(quiz: Locator): Promise<void> {
  const answers = quiz.locator('[role=status] > div');
  const choices = await quiz.getByRole('radio').all();
  expect(await answers.filter({ visible: true }).count()).toBe(0);
  const verdicts: string[] = [];
  await choices[0]!.press('Space');
  for (const choice of choices) {
    await expect(choice).toBeChecked();
    const answer = answers.filter({ visible: true });
    await expect(answer).toHaveCount(1);
    verdicts.push(await answer.locator('b').first().innerText());
    expect((await answer.innerText()).length).toBeGreaterThan(verdicts.at(-1)!.length + 1);
    await choice.press('ArrowDown');
  }
  expect(verdicts.filter((verdict) => verdict === 'Right.')).toHaveLength(1);
}

/** Makes predictions, none, bad and good: only a number opens the answer, and the figure shows it. */
async function predict(page: Page, box: Locator): Promise<void> {
  const { answer, shown } = await box.evaluate((element: HTMLElement) => ({ ...element.dataset }));
  const input = box.getByRole('textbox', { name: 'Your prediction' });
  const reply = box.getByRole('status');
  await expect(box.locator('.predict-answer')).toBeHidden();
  await expect(box.getByRole('button', { name: 'See it in the figure' })).toHaveCount(0);
  await expect(reply).toBeEmpty();

  await input.fill('no idea');
  await box.getByRole('button', { name: 'Check' }).click();
  await expect(reply).toContainText('Write one number');
  await expect(input).toHaveAttribute('aria-invalid', 'true');
  await expect(input).toBeFocused();

  await input.fill(String(Number(answer) + 10 + Math.abs(Number(answer))));
  await input.press('Enter');
  await expect(reply).toContainText('Too high by');
  await expect(reply).toContainText(`The figure says ${shown}.`);
  await input.fill(shown!);
  await input.press('Enter');
  await expect(reply).toContainText('Right.');

  await box.getByRole('button', { name: 'See it in the figure' }).press('Enter');
  const load = box.locator('[data-load]');
  const widget = page.locator(`[data-widget="${await load.getAttribute('data-load')}"]`);
  await expect(widget.locator('astro-island[ssr]')).toHaveCount(0);
  await expect(widget.locator('.widget-panel')).toBeInViewport();
  await expect(widget.locator('.widget-presets button[aria-pressed=true]')).toHaveCount(1);
}

const asking = bookPages.filter((page) => /class="(quiz|predict)"/.test(html(page)));

for (const path of asking) {
  test(`the questions of /${path} are answered once the reader has answered`, async ({ page }) => {
    test.slow();
    await page.goto(path);
    for (const quiz of await page.locator('.quiz').all()) await answer(quiz);
    for (const box of await page.locator('.predict').all()) await predict(page, box);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const path of asking) {
    test(`the quizzes of /${path} work, and the answers to predictions are folded away`, async ({ page }) => {
      await page.goto(path);
      for (const quiz of await page.locator('.quiz').all()) await answer(quiz);
      for (const box of await page.locator('.predict').all()) {
        await expect(box.getByRole('textbox')).toBeHidden();
        await expect(box.locator('.predict-answer p')).toBeHidden();
        await box.locator('summary').click();
        await expect(box.locator('.predict-answer p')).toContainText('The figure says');
      }
    });
  }
});

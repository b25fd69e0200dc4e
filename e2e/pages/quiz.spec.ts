import { bookPages, html } from '../site.ts';
import { expect, test } from '../test.ts';

for (const path of bookPages.filter((page) => html(page).includes('class="quiz"'))) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`/${path}, scripts ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ javaScriptEnabled });

      test('each choice of a quiz has its own answer, by keyboard, and one is right', async ({ page }) => {
        await page.goto(path);
        for (const quiz of await page.locator('.quiz').all()) {
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
      });
    });
  }
}

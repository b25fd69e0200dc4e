// Predictions in prose: an answer is compared with the figure's own number, which only then is shown.
import { numberIn, verdict } from './verdict.ts';

document.addEventListener('click', (event) => {
  const target = event.target as Element;
  if (target.closest('.predict-form button') !== null) check(target.closest<HTMLElement>('.predict')!);
});
document.addEventListener('keydown', (event) => {
  const target = event.target as Element;
  if (event.key === 'Enter' && target.matches('.predict-form input'))
    check(target.closest<HTMLElement>('.predict')!);
});

function check(box: HTMLElement): void {
  const input = box.querySelector('input')!;
  const given = numberIn(input.value);
  const sensible = Number.isFinite(given);
  input.setAttribute('aria-invalid', String(!sensible));
  if (!sensible) {
    say(box, '', 'Write one number, such as −0.5, 1/3 or 2e-4.');
    input.focus();
    return;
  }
  const { answer, tolerance, shown } = box.dataset;
  const { right, words } = verdict(given, Number(answer), Number(tolerance));
  say(box, right ? 'right' : 'wrong', words, ` The figure says ${shown}.`);
  // The button is not in the page until there is something to see.
  const hidden = box.querySelector('template');
  hidden?.replaceWith(hidden.content);
}

function say(box: Element, kind: string, words: string, more = ''): void {
  const reply = box.querySelector('.predict-reply')!;
  const head = document.createElement('b');
  head.textContent = words;
  reply.className = `predict-reply ${kind}`;
  reply.replaceChildren(head, more);
}

import { expect, test } from 'vitest';
import { defineWidget, presetValues, range } from '../widgets/define.ts';
import { elementCode, embedLink, frameCode, pageLink } from './address.ts';

const widget = defineWidget({
  title: 'Steps & "edges"',
  params: {
    eta: range({ label: 'rate', min: 0, max: 1, step: 0.1, default: 0.5 }),
    stepSize: range({ label: 'size', min: 0, max: 1, step: 0.1, default: 0.5 }),
  },
  presets: { edge: { label: 'edge', values: { eta: 1 } } },
  run: () => null,
  view: () => ({ figures: [], values: {}, summary: '' }),
});
const root = new URL('https://book.example/descent/');
const state = { preset: 'edge', values: { ...presetValues(widget, 'edge'), stepSize: 0.2 } };
const place = { id: 'steps', name: 'a', preset: 'edge', embed: false };

test('a link to the page keeps what else it says, and leads to the widget', () => {
  const here = new URL('how-fast/?q=1#elsewhere', root);
  expect(pageLink(widget, place, state, here, 'fig-a')).toBe(
    'https://book.example/descent/how-fast/?q=1&a.stepSize=0.2#fig-a',
  );
});

test('an embed knows no page, so all of the state is in its address', () => {
  expect(embedLink(widget, 'steps', state, root)).toBe(
    'https://book.example/descent/embed/steps/?preset=edge&stepSize=0.2',
  );
});

test('code to paste is well-formed: capitals become hyphens, and nothing escapes its quotes', () => {
  expect(elementCode(widget, 'steps', state, root)).toBe(
    '<script async src="https://book.example/descent/embed.js"></script>\n' +
      '<descent-widget name="steps" preset="edge" step-size="0.2"></descent-widget>',
  );
  expect(frameCode(widget, 'steps', state, root, 512.4)).toContain(
    'src="https://book.example/descent/embed/steps/?preset=edge&amp;stepSize=0.2" ' +
      'title="Steps &amp; &quot;edges&quot;" width="100%" height="513"',
  );
});

import { expect, test } from 'vitest';
import { highlight } from './highlight.ts';

test('comments, strings, numbers and keywords stand in spans, and nothing is HTML that was not', () => {
  expect(highlight(`const a = '<b>' // for 1`, 'js')).toBe(
    '<span class="code-keyword">const</span> a = <span class="code-string">\'&lt;b&gt;\'</span> <span class="code-comment">// for 1</span>',
  );
  expect(highlight('for x in "a": # <', 'py')).toBe(
    '<span class="code-keyword">for</span> x <span class="code-keyword">in</span> <span class="code-string">"a"</span>: <span class="code-comment"># &lt;</span>',
  );
});

test('a name with a digit is no number, and a method no keyword', () => {
  expect(highlight('w0 + Array.from(2.5e-3)', 'js')).toBe(
    'w0 + Array.from(<span class="code-number">2.5e-3</span>)',
  );
});

import { expect, test } from 'vitest';
import { functionBody, ImportError, strict } from './rewrite.ts';

test.each([
  [`import { a, b as c } from 'descent';`, `const { a, b: c } = __descent;`],
  [`import {\n  a,\n  b as c,\n} from "descent"\nb()`, `const {\n  a,\n  b: c,\n} = __descent\nb()`],
  [`  import * as d from 'descent';`, `  const d = __descent;`],
  [
    `import {a} from 'descent';\nimport {b} from 'descent';`,
    `const {a} = __descent;\nconst {b} = __descent;`,
  ],
  [`print("import x")`, `print("import x")`],
  [`await import('x')`, `await import('x')`],
])('%s', (code, body) => {
  expect(functionBody(code)).toBe(body);
});

test.each([
  [`1\nimport x from 'react';`, 2, 'react'],
  [`import '../page.js'`, 1, '../page.js'],
  [`import { a } from 'descents'`, 1, 'descents'],
  [`import d from 'descent'`, 1, 'descent'],
])('%s is refused, with its line', (code, line, from) => {
  try {
    functionBody(code);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(ImportError);
    expect(error).toMatchObject({ line, message: expect.stringContaining(`“${from}”`) as string });
  }
});

test('the module says what it does not have', () => {
  const module = strict({ a: 1 });
  expect(module.a).toBe(1);
  expect(() => (module as Record<string, unknown>)['b']).toThrow('“descent” exports no “b”');
});

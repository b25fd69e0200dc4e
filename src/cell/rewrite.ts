const imported = /^([ \t]*)import\s+(\{[^}]*\}|\*\s*as\s+[\w$]+)\s*from\s*(['"])descent\3/gm;
const other = /^[ \t]*import\s+(?:[^'";]*?\sfrom\s*)?(['"])([^'"\n]*)\1/m;

/** The name under which rewritten code finds the optimizer module. */
export const moduleName = '__descent';

/** A cell may import the optimizer module and nothing else: there is nothing else in its sandbox. */
export class ImportError extends Error {
  override name = 'ImportError';
  readonly line: number;
  constructor(line: number, from: string) {
    super(`only “descent” can be imported here, not “${from}”`);
    this.line = line;
  }
}

/**
 * A module's code as the body of a function: `import { a, b as c } from 'descent'` becomes
 * `const { a, b: c } = __descent`. Lines stay where they are.
 */
export function functionBody(code: string): string {
  const body = code.replace(imported, (_all, indent: string, names: string) =>
    names.startsWith('{')
      ? `${indent}const ${names.replace(/([\w$]+)\s+as\s+([\w$]+)/g, '$1: $2')} = ${moduleName}`
      : `${indent}const ${names.replace(/^\*\s*as\s+/, '')} = ${moduleName}`,
  );
  const left = other.exec(body);
  if (left) throw new ImportError(body.slice(0, left.index).split('\n').length, left[2]!);
  return body;
}

/** The module, which says so when it is asked for what it does not have. */
export function strict<T extends object>(module: T): T {
  return new Proxy(module, {
    get(target, name) {
      if (typeof name === 'symbol' || name in target) return Reflect.get(target, name) as unknown;
      throw new ReferenceError(`“descent” exports no “${name}”`);
    },
  });
}

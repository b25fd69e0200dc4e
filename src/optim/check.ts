/**
 * Checks of arguments, made once at the edge (in factories, never in a step). Each returns the value it accepts and
 * throws otherwise: a `TypeError` for what is no number at all, a `RangeError` for a number that is not allowed (NaN
 * among them). The message names the parameter, the value and what is allowed.
 */
export function finite(name: string, value: number): number {
  return accept(Number.isFinite(value), name, value, 'a finite number');
}

/** A finite number ≥ 0, such as a learning rate. */
export function nonNegative(name: string, value: number): number {
  return accept(Number.isFinite(value) && value >= 0, name, value, 'a finite number ≥ 0');
}

/** A finite number > 0, such as a curvature. */
export function positive(name: string, value: number): number {
  return accept(Number.isFinite(value) && value > 0, name, value, 'a finite number > 0');
}

/** A finite number ≤ 0, such as the exponent of a decay. */
export function nonPositive(name: string, value: number): number {
  return accept(Number.isFinite(value) && value <= 0, name, value, 'a finite number ≤ 0');
}

/** A number in (0, 1], such as the factor of a decay. */
export function shrinkage(name: string, value: number): number {
  return accept(value > 0 && value <= 1, name, value, 'a number in (0, 1]');
}

/** A number in [0, 1), such as a momentum `μ` or a decay `β`. */
export function fraction(name: string, value: number): number {
  return accept(value >= 0 && value < 1, name, value, 'a number in [0, 1)');
}

/** A whole number from `least` to `most`, such as a number of steps or a batch size. */
export function whole(name: string, value: number, least = 0, most = Number.MAX_SAFE_INTEGER): number {
  const range = most === Number.MAX_SAFE_INTEGER ? `≥ ${least}` : `from ${least} to ${most}`;
  const ok = Number.isSafeInteger(value) && value >= least && value <= most;
  return accept(ok, name, value, `a whole number ${range}`);
}

/** A copy of `values` as a `Float64Array`: finite entries, at least one, and exactly `length` of them where it is given. */
export function vector(name: string, values: ArrayLike<number>, length?: number): Float64Array {
  if (typeof values !== 'object' || values === null || typeof values.length !== 'number')
    throw new TypeError(`${name} is ${String(values)}; allowed: an array of finite numbers`);
  if (length !== undefined) accept(values.length === length, `${name}.length`, values.length, `${length}`);
  else accept(values.length > 0, `${name}.length`, values.length, 'at least 1');
  // An entry's name is written only when it is needed: vectors may have thousands.
  for (let i = 0; i < values.length; i++)
    if (!Number.isFinite(values[i])) finite(`${name}[${i}]`, values[i]!);
  return Float64Array.from(values);
}

/** Rows of finite numbers, at least one and all of one length (`columns`, where given), copied row by row into one array. */
export function matrix(name: string, rows: readonly ArrayLike<number>[], columns?: number): Float64Array {
  if (!Array.isArray(rows)) reject(name, rows, 'an array of rows of finite numbers');
  whole(`${name}.length`, rows.length, 1);
  const width = columns ?? whole(`${name}[0].length`, rows[0]!.length, 1);
  const flat = new Float64Array(rows.length * width);
  rows.forEach((row, n) => flat.set(vector(`${name}[${n}]`, row, width), n * width));
  return flat;
}

/**
 * A copy of a symmetric `n × n` matrix (row-major), its entries finite; what asymmetry it has, up to 1e-9 of its largest
 * entry, is taken for rounding and averaged away.
 */
export function symmetric(name: string, matrix: ArrayLike<number>, n: number): Float64Array {
  const A = vector(name, matrix, n * n);
  const rounding = 1e-9 * A.reduce((scale, entry) => Math.max(scale, Math.abs(entry)), 0);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < i; j++) {
      const [below, above] = [A[i * n + j]!, A[j * n + i]!];
      if (Math.abs(below - above) > rounding)
        reject(`${name}[${i}][${j}]`, below, `${above}, which is ${name}[${j}][${i}]: it must be symmetric`);
      A[i * n + j] = A[j * n + i] = below / 2 + above / 2;
    }
  return A;
}

/** The entry of `table` that is called `value`. */
export function entry<Table extends object>(
  name: string,
  value: keyof Table,
  table: Table,
): Table[keyof Table] {
  if (!Object.hasOwn(table, value)) {
    const allowed = Object.keys(table).map((key) => `'${key}'`);
    throw new RangeError(`${name} is ${String(value)}; allowed: ${allowed.join(', ')}`);
  }
  return table[value];
}

function accept(ok: boolean, name: string, value: number, allowed: string): number {
  if (!ok || typeof value !== 'number') reject(name, value, allowed);
  return value;
}

/** Throws the error that every check throws; for conditions of which there is only one. */
export function reject(name: string, value: unknown, allowed: string): never {
  const Kind = typeof value === 'number' ? RangeError : TypeError;
  const shown = typeof value === 'object' && value !== null ? 'an object' : String(value);
  throw new Kind(`${name} is ${shown}; allowed: ${allowed}`);
}

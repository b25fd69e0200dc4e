/**
 * `compute`, but with its last result kept: a control that leaves these arguments alone does not compute it again. For the
 * slow part of a `run` that depends on few of the parameters.
 */
export function remember<Arguments extends readonly (number | string)[], Result>(
  compute: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  let last: { args: Arguments; result: Result } | undefined;
  return (...args) => {
    if (last === undefined || last.args.some((value, i) => value !== args[i]))
      last = { args, result: compute(...args) };
    return last.result;
  };
}

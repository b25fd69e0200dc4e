import type { Figure } from '../figure/figure.ts';
import type { Role } from '../figure/roles.ts';

interface ParamBase {
  /** What a listener hears and a reader sees beside the control: "learning rate". */
  readonly label: string;
  /** The letter used in formulas, as plain text; `_1` becomes a subscript: "λ_1". */
  readonly symbol?: string;
}
/**
 * A number between `min` and `max`: a slider in steps of `step`, with a number box for any number between. With a whole
 * `step` and `min` it counts, and only whole numbers are allowed.
 */
export interface RangeParam extends ParamBase {
  readonly kind: 'range';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
}
/** Whether a range allows whole numbers only. */
export const counts = ({ min, step }: RangeParam): boolean => Number.isInteger(step) && Number.isInteger(min);

/** One of the `options`, value → what the reader sees. */
export interface ChoiceParam<Value extends string = string> extends ParamBase {
  readonly kind: 'choice';
  readonly options: Readonly<Record<Value, string>>;
  readonly default: Value;
}
/** On or off. */
export interface SwitchParam extends ParamBase {
  readonly kind: 'switch';
  readonly default: boolean;
}
/** The player's time: a whole step from 0 to `max`. At most one a widget, and `run` never sees it. */
export interface TimeParam extends ParamBase {
  readonly kind: 'time';
  readonly max: number;
  readonly default: number;
}
export type Param = RangeParam | ChoiceParam | SwitchParam | TimeParam;
export type Params = Readonly<Record<string, Param>>;

type ValueOf<P extends Param> =
  P extends ChoiceParam<infer Value> ? Value : P extends SwitchParam ? boolean : number;
export type Values<P extends Params> = { readonly [Name in keyof P]: ValueOf<P[Name]> };
type TimeName<P extends Params> = { [Name in keyof P]: P[Name] extends TimeParam ? Name : never }[keyof P];
/** Values as they travel outside a widget's own file: links, controls, tests. */
export type AnyValues = Readonly<Record<string, number | string | boolean>>;

/** A named number of a widget: fills live slots in equations; with a `label` it is a readout too. */
export interface Quantity {
  readonly value: number;
  /** Decimals shown. */
  readonly digits: number;
  readonly label?: string;
  readonly symbol?: string;
  readonly role?: Role;
}

/** What a widget shows for one set of values. */
export interface View {
  readonly figures: readonly Figure[];
  readonly values: Readonly<Record<string, Quantity>>;
  /** One or two sentences a listener can use: what is happening, and why. */
  readonly summary: string;
}

/** A named state. What it leaves out stays at its default. */
export interface Preset<V = AnyValues> {
  readonly label: string;
  readonly values: Partial<V>;
}

export interface Widget {
  readonly title: string;
  readonly params: Params;
  readonly presets: Readonly<Record<string, Preset>>;
  /** The view at these values (complete and valid ones). `run` is repeated only if a value that it read is another. */
  view(values: AnyValues): View;
}

interface Definition<P extends Params, Run> {
  readonly title: string;
  readonly params: P;
  readonly presets: Readonly<Record<string, Preset<Values<P>>>>;
  /** The computation, without the player's time. */
  run(values: Omit<Values<P>, TimeName<P>>): Run;
  /** The pictures at the player's time; well under a millisecond. */
  view(values: Values<P>, run: Run): View;
}

export const range = (options: Omit<RangeParam, 'kind'>): RangeParam => ({ kind: 'range', ...options });
export const choice = <Options extends Readonly<Record<string, string>>>(
  options: ParamBase & { readonly options: Options; readonly default: NoInfer<keyof Options & string> },
): ChoiceParam<keyof Options & string> => ({ kind: 'choice', ...options });
export const toggle = (options: Omit<SwitchParam, 'kind'>): SwitchParam => ({ kind: 'switch', ...options });
export const time = (options: Omit<TimeParam, 'kind'>): TimeParam => ({ kind: 'time', ...options });

/** The same values; what is read of them is noted. */
const noting = (values: AnyValues, read: Map<string, AnyValues[string]>): AnyValues =>
  new Proxy(values, {
    get(target, name: string) {
      read.set(name, target[name]!);
      return target[name];
    },
  });

/** Ties a widget's types together, and remembers the last run: what moves only the pictures does not repeat it. */
export function defineWidget<const P extends Params, Run>(definition: Definition<P, Run>): Widget {
  let last: { run: Run; read: Map<string, AnyValues[string]> } | undefined;
  return {
    title: definition.title,
    params: definition.params,
    presets: definition.presets as Widget['presets'],
    view(values) {
      const complete = values as Values<P>;
      if (last === undefined || [...last.read].some(([name, value]) => values[name] !== value)) {
        const read = new Map<string, AnyValues[string]>();
        last = { run: definition.run(noting(values, read) as Values<P>), read };
      }
      return definition.view(complete, last.run);
    },
  };
}

/** The default of every parameter, with the preset's values over them. */
export function presetValues(widget: Widget, preset?: string): AnyValues {
  const defaults = Object.fromEntries(Object.entries(widget.params).map(([name, p]) => [name, p.default]));
  return { ...defaults, ...(preset === undefined ? {} : widget.presets[preset]!.values) } as AnyValues;
}

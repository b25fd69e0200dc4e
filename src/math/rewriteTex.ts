import type { Page, Leftovers } from './page.ts';
import { suggest } from './nearest.ts';
import { computed } from './quantities.ts';
import { makeSlot } from './slots.ts';
import { argument, commands, texNumber } from './tex.ts';

/** What a formula is rewritten with. `report` knows where in the source the command stands. */
interface Context {
  readonly page: Page;
  readonly leftovers: Leftovers;
  /** Where `\label` is allowed, it goes here. */
  readonly labels: string[] | undefined;
  readonly report: (reason: string) => void;
}
/** The TeX that a command becomes, and where the rest begins; nothing if it has been reported. */
type Rewrite = (tex: string, end: number, context: Context) => { tex: string; end: number } | undefined;

/** A number that KaTeX lays out like any other, and that occurs nowhere else: the slot is found again by it. */
function sentinel({ slots }: Leftovers): string {
  return `7319${String(slots.size).padStart(8, '0')}`;
}

const label: Rewrite = (tex, end, { labels, report }) => {
  const name = argument(tex, end, '{', '}');
  if (name === undefined) report('\\label needs a name: \\label{eq-name}');
  else if (labels === undefined)
    report('\\label belongs into a display ($$ on lines of their own), not into the text');
  else if (labels.length > 0) report(`one label to a display: this one has “${labels[0]}” already`);
  else labels.push(name.text);
  return name && { tex: '', end: name.end };
};

const live: Rewrite = (tex, end, { page, leftovers, report }) => {
  const name = argument(tex, end, '{', '}');
  if (name === undefined) report('\\live needs a name: \\live{widget.value}');
  const slot = name && makeSlot(page, name.text, (reason) => report(`\\live: ${reason}`));
  if (name === undefined || slot === undefined) return undefined;
  const number = sentinel(leftovers);
  leftovers.slots.set(number, slot);
  return { tex: `{${number}}`, end: name.end };
};

const num: Rewrite = (tex, end, { page, report }) => {
  const digits = argument(tex, end, '[', ']');
  const name = argument(tex, digits?.end ?? end, '{', '}');
  const parts = name?.text.split('.') ?? [];
  if (name === undefined || parts.length < 2 || parts.length > 3 || !/^\d*$/.test(digits?.text ?? '')) {
    report('\\num takes \\num{widget.value} or \\num{widget.preset.value}, with \\num[digits]{…} if need be');
    return undefined;
  }
  const [id, preset, value] = parts.length === 3 ? parts : [parts[0], undefined, parts[1]];
  const wanted = { id: id!, preset, value: value!, digits: digits && Number(digits.text) };
  const text = computed(page, wanted, (reason) => report(`\\num: ${reason}`));
  return text === undefined ? undefined : { tex: texNumber(text), end: name.end };
};

const role: Rewrite = (tex, end, { page, report }) => {
  const name = argument(tex, end, '{', '}');
  const { roles } = page.options;
  if (name === undefined || argument(tex, name.end, '{', '}') === undefined) {
    report('\\role takes two arguments: \\role{steep}{…}');
  } else if (!roles.includes(name.text)) {
    report(`unknown role “${name.text}”. ${suggest(name.text, roles)}`);
  }
  return name && { tex: `\\htmlClass{role-${name.text}}`, end: name.end };
};

const forbidden =
  (reason: string): Rewrite =>
  (_tex, end, { report }) => {
    report(reason);
    return { tex: '', end };
  };

const begin: Rewrite = (tex, end, { report }) => {
  const name = argument(tex, end, '{', '}')?.text ?? '';
  if (/^(equation|align|alignat|gather|multline)$/.test(name)) {
    const instead = name.startsWith('align') ? 'aligned' : name === 'gather' ? 'gathered' : 'a bare display';
    report(`\\begin{${name}} numbers its lines by itself: use ${instead}, and \\label for a number`);
  }
  return { tex: '\\begin', end };
};

const rewrites: Readonly<Record<string, Rewrite>> = {
  label,
  live,
  num,
  role,
  begin,
  tag: forbidden('\\tag is not needed: a \\label gives the display its number'),
  ref: forbidden('\\ref does not work in formulas: write <Ref to="…" /> in the text'),
  eqref: forbidden('\\eqref does not work in formulas: write <Ref to="…" /> in the text'),
};

/** The book's own commands in `tex`, turned into KaTeX's. `reportAt(k, …)` reports at the k-th command. */
export function rewriteTex(
  tex: string,
  context: Omit<Context, 'report'>,
  reportAt: (command: number, reason: string) => void,
): string {
  let out = '';
  let done = 0;
  commands(tex).forEach(({ name, start, end }, k) => {
    if (start < done || !Object.hasOwn(rewrites, name)) return;
    const rewritten = rewrites[name]!(tex, end, { ...context, report: (reason) => reportAt(k, reason) });
    out += tex.slice(done, start) + (rewritten?.tex ?? '');
    done = rewritten?.end ?? end;
  });
  return out + tex.slice(done);
}

import { ignored } from './query.ts';

/** Parts of a widget that `hide=` on an embed page can leave out. Notes are never left out. */
export const hideable = [
  'title',
  'presets',
  'player',
  'controls',
  'legend',
  'summary',
  'readouts',
  'reset',
  'table',
  'share',
] as const;
const themes = ['auto', 'light', 'dark'];

/** What `?theme=…&hide=…` asks of an embed page; what is not understood is left out, and noted. */
export function embedOptions(search: string): { theme: string; hide: string[]; notes: string[] } {
  const query = new URLSearchParams(search);
  const notes: string[] = [];
  const theme = query.get('theme') ?? 'auto';
  if (!themes.includes(theme)) notes.push(ignored('theme', theme, `allowed is ${themes.join(', ')}`));
  const wanted = (query.get('hide') ?? '').split(',').filter(Boolean);
  const known = (part: string): boolean => (hideable as readonly string[]).includes(part);
  const unknown = wanted.filter((part) => !known(part)).join(',');
  if (unknown !== '') notes.push(ignored('hide', unknown, `allowed is ${hideable.join(', ')}`));
  return { theme: themes.includes(theme) ? theme : 'auto', hide: wanted.filter(known), notes };
}

/** The notes alone, for the panel. */
export const embedNotes = (search: string): string[] => embedOptions(search).notes;

/**
 * Stands inline in an embed page's head, so that what is hidden is so from the first paint: the style sheet hides a
 * part named in `data-hide`.
 */
export const hideScript =
  "document.documentElement.dataset.hide=(new URLSearchParams(location.search).get('hide')||'').split(',').join(' ')";

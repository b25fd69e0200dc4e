import type { Widget } from '../widgets/define.ts';
import { prefixOf, writeState, type State } from './query.ts';

/** A widget's place: what it is, what its page calls it, and where it starts. */
export interface Place {
  readonly id: string;
  readonly name: string | undefined;
  readonly preset: string | undefined;
  /** On an embed page the widget is the page. */
  readonly embed: boolean;
}

/** What the page knows a widget by, in slots, buttons and anchors: its name, or its id. */
export const keyOf = ({ id, name }: Pick<Place, 'id' | 'name'>): string => name ?? id;

/** A link to this page with the widget as it is now. */
export function pageLink(widget: Widget, place: Place, state: State, here: URL, anchor: string): string {
  const link = new URL(here);
  link.search = writeState(widget, here.search, prefixOf(place.name), place.preset, state);
  link.hash = place.embed ? '' : anchor;
  return link.href;
}

/** The address of the widget alone, as it is now. */
export function embedLink(widget: Widget, id: string, state: State, root: URL): string {
  const link = new URL(`embed/${id}/`, root);
  link.search = writeState(widget, '', '', undefined, state);
  return link.href;
}

/** What a host page pastes: the script once, and an element for each widget. */
export function elementCode(widget: Widget, id: string, state: State, root: URL): string {
  const query = new URLSearchParams(writeState(widget, '', '', undefined, state));
  const attributes = [...query].map(([name, value]) => ` ${kebab(name)}="${escape(value)}"`).join('');
  return (
    `<script async src="${escape(new URL('embed.js', root).href)}"></script>\n` +
    `<descent-widget name="${escape(id)}"${attributes}></descent-widget>`
  );
}

/** The same as a plain frame, for hosts that allow no scripts. Its height is what the widget has here. */
export function frameCode(widget: Widget, id: string, state: State, root: URL, height: number): string {
  return (
    `<iframe src="${escape(embedLink(widget, id, state, root))}" title="${escape(widget.title)}" ` +
    `width="100%" height="${Math.ceil(height)}" loading="lazy" allow="clipboard-write" frameborder="0"></iframe>`
  );
}

// HTML knows no capitals in attribute names; embed.js turns them back.
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);

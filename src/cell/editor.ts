import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { javascriptLanguage } from '@codemirror/lang-javascript';
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** What an editor is given. */
interface Options {
  readonly code: string;
  /** What a listener is told: whose code this is. */
  readonly label: string;
  readonly changed: (code: string) => void;
}

export interface Editor {
  code(): string;
  replace(code: string): void;
  focus(): void;
}

// The colours of highlight.ts, which are the style sheet's: custom properties reach into the shadow tree.
const colours = HighlightStyle.define([
  { tag: [tags.comment], color: 'var(--code-comment)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-string)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--code-number)' },
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: 'var(--code-keyword)' },
]);

const look = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: 'inherit' },
  '.cm-content': { padding: 'var(--code-room)', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--mark)',
  },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--edge)',
  },
});

/**
 * An editor in `host`. It stands in a shadow tree, where CodeMirror's style sheets are constructed ones: a `<style>`
 * element would be refused by the page's policy.
 */
export function createEditor(host: HTMLElement, { code, label, changed }: Options): Editor {
  const root = host.attachShadow({ mode: 'open' });
  const state = (doc: string): EditorState =>
    EditorState.create({
      doc,
      extensions: [
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        javascriptLanguage,
        syntaxHighlighting(colours),
        look,
        EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', autocapitalize: 'off' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) changed(update.state.doc.toString());
        }),
        // Ctrl-Enter is the cell's: it runs the code, and CodeMirror must not add a line to it.
        keymap.of([
          { key: 'Ctrl-Enter', run: () => true },
          { key: 'Mod-Enter', run: () => true },
          indentWithTab,
          ...historyKeymap,
          ...defaultKeymap,
        ]),
      ],
    });
  const view = new EditorView({ root, parent: root, state: state(code) });
  return {
    code: () => view.state.doc.toString(),
    // One change, so that it can be undone.
    replace: (next) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
    focus: () => view.focus(),
  };
}

import type { JSX, RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Figure } from '../figure/figure.ts';
import type { Widget } from '../widgets/define.ts';
import { elementCode, frameCode, keyOf, pageLink, type Place } from './address.ts';
import { downloadCsv, downloadPng } from './download.ts';
import type { State } from './query.ts';

/** What can be taken away: a widget, where and as it stands. */
export interface Takeaway {
  readonly widget: Widget;
  readonly place: Place;
  readonly state: State;
  readonly figures: readonly Figure[];
  readonly root: RefObject<HTMLDivElement>;
}

const texts = [
  { key: 'link', label: 'Link', button: 'Copy link' },
  { key: 'element', label: 'Embed code', button: 'Copy embed code' },
  { key: 'frame', label: 'Plain frame', button: 'Copy frame code' },
] as const;

/** Links and code to copy, files to download, as the widget stands now. */
export function Offer({ id, take }: { id: string; take: Takeaway }): JSX.Element {
  const [said, say] = useState('');
  const links = linksTo(take);
  const key = keyOf(take.place);
  return (
    <div class="widget-offer">
      {texts.map(({ key, label, button }) => (
        <Copy key={key} id={`${id}-${key}`} label={label} button={button} text={links[key]} say={say} />
      ))}
      {boxed() ? (
        <p>The page around this figure allows no downloads; the link leads to them.</p>
      ) : (
        <div class="widget-files">
          <button
            type="button"
            onClick={() => {
              downloadPng(key, take.figures, canvases(take)).then(
                () => say('Picture downloaded.'),
                (error: unknown) => say(`No picture: ${String(error)}.`),
              );
            }}
          >
            Download PNG
          </button>
          <button
            type="button"
            onClick={() => {
              downloadCsv(key, take.figures);
              say('Data downloaded.');
            }}
          >
            Download CSV
          </button>
        </div>
      )}
      <p class="widget-said" role="status">
        {said}
      </p>
    </div>
  );
}

/** A frame sandboxed to scripts alone has no origin; it may neither download nor reach the clipboard. */
const boxed = (): boolean => self.origin === 'null';

interface CopyProps {
  readonly id: string;
  readonly label: string;
  readonly button: string;
  readonly text: string;
  readonly say: (words: string) => void;
}

function Copy({ id, label, button, text, say }: CopyProps): JSX.Element {
  const box = useRef<HTMLInputElement>(null);
  const copy = async (): Promise<void> => {
    try {
      if (boxed()) throw new Error('no clipboard here');
      await navigator.clipboard.writeText(text);
      say(`${label} copied.`);
    } catch {
      // No permission, or no secure context: the reader's own keys always work.
      box.current?.select();
      say(`${label} selected: copy it with Ctrl+C or ⌘C.`);
    }
  };
  return (
    <div class="widget-copy">
      <label for={id}>{label}</label>
      <input
        id={id}
        ref={box}
        type="text"
        readOnly
        value={text}
        spellcheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" onClick={() => void copy()}>
        {button}
      </button>
    </div>
  );
}

function linksTo({ widget, place, state, root }: Takeaway): { link: string; element: string; frame: string } {
  const here = new URL(location.href);
  const site = new URL(import.meta.env.BASE_URL, here);
  return {
    link: pageLink(widget, place, state, here, anchorOf(root.current)),
    element: elementCode(widget, place.id, state, site),
    frame: frameCode(widget, place.id, state, site, frameHeight(root.current!)),
  };
}

const canvases = ({ root }: Takeaway): HTMLCanvasElement[] => [
  ...(root.current?.querySelectorAll('canvas') ?? []),
];

const anchorOf = (element: Element | null): string => element?.closest('[data-widget]')?.id ?? '';

/** How high an embed of this panel would be, with its heading, and nothing unfolded. */
function frameHeight(panel: HTMLElement): number {
  const unfolded = [...panel.querySelectorAll<HTMLElement>('details[open] > div')];
  return panel.offsetHeight - unfolded.reduce((height, part) => height + part.offsetHeight, 0) + 96;
}

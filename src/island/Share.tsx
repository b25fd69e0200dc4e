import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';

/** What can be taken away from a widget. */
export interface Takeaway {
  links(): { readonly link: string; readonly element: string; readonly frame: string };
  png(): Promise<void>;
  csv(): void;
}

const texts = [
  { key: 'link', label: 'Link', button: 'Copy link' },
  { key: 'element', label: 'Embed code', button: 'Copy embed code' },
  { key: 'frame', label: 'Plain frame', button: 'Copy frame code' },
] as const;

/** Links and code to copy, files to download. What it offers is made only while it is open. */
export function Share({ id, take }: { id: string; take?: Takeaway | undefined }): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details class="widget-share" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Share</summary>
      {open && take && <Offer id={id} take={take} />}
    </details>
  );
}

function Offer({ id, take }: { id: string; take: Takeaway }): JSX.Element {
  const [said, say] = useState('');
  const links = take.links();
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
              take.png().then(
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
              take.csv();
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

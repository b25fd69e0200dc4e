import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Offer, Takeaway } from './Offer.tsx';

/** Few readers take something away, so what it needs is fetched when it is first opened. */
export function Share({ id, take }: { id: string; take?: Takeaway | undefined }): JSX.Element {
  const [open, setOpen] = useState(false);
  const [content, setContent] = useState<{ Offer: typeof Offer } | 'failed' | null>(null);
  const toggle = (isOpen: boolean): void => {
    setOpen(isOpen);
    if (isOpen && (content === null || content === 'failed'))
      import('./Offer.tsx').then(setContent, () => setContent('failed'));
  };
  return (
    <details class="widget-share" onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>Share</summary>
      {content === 'failed' && <p role="status">Not loaded; opening it again retries.</p>}
      {open && take && content !== null && content !== 'failed' && <content.Offer id={id} take={take} />}
    </details>
  );
}

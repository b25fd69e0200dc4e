import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props {
  readonly text: string;
  /** The longest text so far: the box keeps room for it, so that what follows never moves. */
  readonly room: string;
  /** While the player plays, a listener is not told of every step. */
  readonly quiet?: boolean | undefined;
}

/** The summary, seen at once; and heard, in a polite live region, once the reader has stopped moving things. */
export function Summary({ text, room, quiet = false }: Props): JSX.Element {
  const [heard, setHeard] = useState(text);
  useEffect(() => {
    if (quiet) return undefined;
    const timer = setTimeout(() => setHeard(text), 500);
    return () => clearTimeout(timer);
  }, [text, quiet]);
  return (
    <div class="widget-summary">
      <p aria-hidden="true">{text}</p>
      <p class="widget-room" aria-hidden="true">
        {room}
      </p>
      <p class="widget-heard" role="status">
        {heard}
      </p>
    </div>
  );
}

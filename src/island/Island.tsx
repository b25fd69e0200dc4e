import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useErrorBoundary, useRef, useState } from 'preact/hooks';
import type { Widget } from '../widgets/define.ts';
import { widgets, type WidgetId } from '../widgets/index.ts';
import type { Place } from './address.ts';
import { failureText } from './failureText.ts';
import { Live } from './Live.tsx';

interface Props {
  readonly id: WidgetId;
  readonly name?: string;
  readonly preset?: string;
  readonly embed?: boolean;
  /** The static panel, as the server rendered it. */
  readonly children?: ComponentChildren;
}

interface Loaded {
  readonly widget: Widget;
  readonly found: Parameters<typeof Live>[0]['found'];
}

/**
 * The one island: it shows the server's panel until the widget's own code is there, then the live one in a single
 * commit. If either fails, the server's panel stays, and a line says what happened.
 */
export default function Island({ id, name, preset, embed = false, children }: Props): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState(false);
  const [broken] = useErrorBoundary((error) => console.error(error));
  useEffect(() => {
    widgets[id]().then(
      ({ default: widget }) => setLoaded({ widget, found: find(root.current!) }),
      () => setFailed(true),
    );
  }, [id]);
  const place: Place = { id, name, preset, embed };
  const alive = loaded !== null && broken === undefined;
  return (
    <div class="widget-island" ref={root}>
      {alive ? <Live {...loaded} place={place} /> : children}
      {(failed || broken !== undefined) && <p class="widget-failure">{failureText}</p>}
    </div>
  );
}

function find(root: HTMLElement): Loaded['found'] {
  return {
    room: root.querySelector('.widget-room')?.textContent ?? '',
    tableOpen: root.querySelector<HTMLDetailsElement>('.widget-data')?.open ?? false,
  };
}

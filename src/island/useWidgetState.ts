import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { presetValues, type AnyValues, type Widget } from '../widgets/define.ts';
import { keyOf, type Place } from './address.ts';
import type { Change } from './Controls.tsx';
import { afterFrame } from './afterFrame.ts';
import { perFrame } from './perFrame.ts';
import { prefixOf, readState, writeState, type State } from './query.ts';

/** A widget's state in the browser: read from the link, moved by the reader, written to the link again. */
export interface WidgetState {
  readonly state: State;
  /** What of the link was ignored. */
  readonly notes: readonly string[];
  /** The values by now, shown or not. */
  now(): AnyValues;
  /** `more` says that other changes will follow by themselves: then the link waits for the last. */
  change(values: Parameters<Change>[0], more?: boolean): void;
  load(preset: string): void;
  reset(): void;
}

/** How long after the last move the link follows, in ms: browsers allow only so many changes a minute. */
const linkDelay = 200;
/** The same while the player plays: longer than it shows a step. */
const playingDelay = 1000;
/** When they refuse, the link is tried once more. */
const linkRetry = 5000;

/** Draws a state's leading figure, or all that are not drawn yet. */
type Draw = (values: AnyValues, which: 'leading' | 'all') => void;

/**
 * Of a move the next frame shows only the leading figure; all else follows right after that frame, so that it waits for
 * nothing. Charts go before the document: a canvas that gets a font makes the browser lay out at once what has changed.
 */
export function useWidgetState(widget: Widget, place: Place, draw: Draw): WidgetState {
  const prefix = prefixOf(place.name);
  const read = (): ReturnType<typeof readState> => readState(widget, location.search, prefix, place.preset);
  const [first, show] = useState(read);
  // Whatever makes the widget render shows the newest state.
  const latest = useRef(first);
  const drawing = useRef(draw);
  drawing.current = draw;
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const moves = useMemo(() => {
    const showAll = (): void => {
      drawing.current(latest.current.state.values, 'all');
      show(latest.current);
    };
    const showSoon = perFrame(() => {
      drawing.current(latest.current.state.values, 'leading');
      afterFrame(showAll);
    });
    const move = (next: State, delay = linkDelay): void => {
      latest.current = { state: next, notes: latest.current.notes };
      showSoon();
      clearTimeout(timer.current);
      timer.current = setTimeout(writeLink, delay, linkRetry);
    };
    const writeLink = (retry: number): void => {
      const search = writeState(widget, location.search, prefix, place.preset, latest.current.state);
      if (search === location.search) return;
      try {
        history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
      } catch {
        // Too many changes; or a sandboxed frame, which has no history: there all else works.
        if (retry > 0) timer.current = setTimeout(writeLink, retry, 0);
      }
    };
    return {
      now: () => latest.current.state.values,
      change: (values: Parameters<Change>[0], more = false) => {
        const { preset, values: old } = latest.current.state;
        const changes = typeof values === 'function' ? values(old) : values;
        move({ preset, values: { ...old, ...changes } as AnyValues }, more ? playingDelay : linkDelay);
      },
      load: (preset: string) => move({ preset, values: presetValues(widget, preset) }),
      reset: () => {
        latest.current = { ...latest.current, notes: [] };
        move({ preset: place.preset, values: presetValues(widget, place.preset) });
      },
    };
  }, []);

  useEffect(() => {
    const hear = (event: Event): void => {
      const { key, preset } = (event as CustomEvent<{ key: string; preset: string }>).detail;
      if (key === keyOf(place) && Object.hasOwn(widget.presets, preset)) moves.load(preset);
    };
    const reread = (): void => {
      clearTimeout(timer.current);
      latest.current = read();
      show(latest.current);
    };
    document.addEventListener('descent:load', hear);
    addEventListener('popstate', reread);
    return () => {
      document.removeEventListener('descent:load', hear);
      removeEventListener('popstate', reread);
    };
  }, []);
  return { ...latest.current, ...moves };
}

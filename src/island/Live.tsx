import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { format } from '../figure/format.ts';
import type { Figure } from '../figure/figure.ts';
import type { AnyValues, View, Widget } from '../widgets/define.ts';
import { keyOf, type Place } from './address.ts';
import type { Ahead } from './Chart.tsx';
import { embedNotes } from './embed.ts';
import { LiveFigure } from './LiveFigure.tsx';
import { useLit } from './lit.ts';
import { Panel } from './Panel.tsx';
import { slotFiller } from './slots.ts';
import { useTheme } from './theme.ts';
import { usePlayer } from './usePlayer.ts';
import { useWidgetState } from './useWidgetState.ts';

interface Props {
  readonly widget: Widget;
  readonly place: Place;
  /** What the static page had: its longest summary, and whether the reader has opened the table. */
  readonly found: { readonly room: string; readonly tableOpen: boolean };
}

/** A widget, alive. */
export function Live({ widget, place, found }: Props): JSX.Element {
  const key = keyOf(place);
  const viewOf = useMemo(() => viewer(widget), [widget]);
  const ahead = useMemo<Ahead>(() => new Map(), []);
  /** The figure that the reader drags a point of: it, else the first, leads. */
  const held = useRef<string | undefined>();
  const { state, notes, now, change, load, reset } = useWidgetState(widget, place, (values, which) => {
    const { figures } = viewOf(values).view;
    const leading = figures.find(({ id }) => id === held.current) ?? figures[0]!;
    held.current = undefined;
    for (const figure of which === 'all' ? figures : [leading]) ahead.get(figure.id)?.(figure);
  });
  const { view, problem } = viewOf(state.values);
  const time = Object.entries(widget.params).find(([, param]) => param.kind === 'time');
  const player = usePlayer(
    () => (time === undefined ? 0 : Number(now()[time[0]])),
    time?.[1].kind === 'time' ? time[1].max : 0,
    (step, playing) => time !== undefined && change({ [time[0]]: step }, playing),
  );
  const theme = useTheme();
  const lit = useLit();
  const root = useRef<HTMLDivElement>(null);
  const room = useRef(found.room);
  if (view.summary.length > room.current.length) room.current = view.summary;

  const fill = useMemo(() => slotFiller(key, format), [key]);
  useLayoutEffect(() => fill(view.values), [view]);

  const drawn = { widget: place.id, preset: place.preset };
  const draw = (figure: Figure): JSX.Element => (
    <LiveFigure
      figure={figure}
      ahead={ahead}
      drawn={drawn}
      figureNow={() => viewOf(now()).view.figures.find(({ id }) => id === figure.id)}
      params={widget.params}
      change={(moved) => {
        held.current = figure.id;
        change(moved);
      }}
      theme={theme}
      lit={lit}
    />
  );
  const take = { widget, place, state, figures: view.figures, root };
  const said = [...notes, ...(place.embed ? embedNotes(location.search) : []), ...problem];
  return (
    <Panel
      id={`widget-${key}`}
      widget={widget}
      values={state.values}
      view={view}
      drawn={drawn}
      room={room.current}
      tableOpen={found.tableOpen}
      live={{ change, load, reset, player, take, notes: said, draw, root }}
    />
  );
}

/**
 * Makes a function that gives the view of some values, and remembers it. A widget that throws, which is a mistake of
 * ours, keeps its last good view and says so.
 */
function viewer(widget: Widget): (values: AnyValues) => { view: View; problem: string[] } {
  let last: { values: AnyValues; view: View; problem: string[] } | undefined;
  return (values) => {
    if (last?.values === values) return last;
    try {
      last = { values, view: widget.view(values), problem: [] };
    } catch (error) {
      console.error(error);
      if (last === undefined) throw error;
      last = { values, view: last.view, problem: [`These values could not be shown: ${String(error)}`] };
    }
    return last;
  };
}

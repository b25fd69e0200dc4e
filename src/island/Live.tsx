import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { format } from '../figure/format.ts';
import type { Figure } from '../figure/figure.ts';
import type { View, Widget } from '../widgets/define.ts';
import { keyOf, type Place } from './address.ts';
import { useAfterFrame } from './afterFrame.ts';
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
  const { state, notes, change, load, reset } = useWidgetState(widget, place);
  const { view, problem } = useView(widget, state.values);
  const ahead = useMemo<Ahead>(() => new Map(), []);
  /** The figure that the reader drags a point of. It, else the first, follows in the next frame, all else right after. */
  const held = useRef<string | undefined>();
  useMemo(() => {
    const leading = view.figures.find(({ id }) => id === held.current) ?? view.figures[0]!;
    held.current = undefined;
    ahead.get(leading.id)?.(leading);
  }, [view]);
  const time = Object.entries(widget.params).find(([, param]) => param.kind === 'time');
  const player = usePlayer(
    time === undefined ? 0 : Number(state.values[time[0]]),
    time?.[1].kind === 'time' ? time[1].max : 0,
    (step, playing) => time !== undefined && change({ [time[0]]: step }, playing),
  );
  const theme = useTheme();
  const lit = useLit();
  const root = useRef<HTMLDivElement>(null);
  const room = useRef(found.room);
  if (view.summary.length > room.current.length) room.current = view.summary;

  const fill = useMemo(() => slotFiller(key, format), [key]);
  useAfterFrame(() => fill(view.values), [view]);

  const drawn = { widget: place.id, preset: place.preset };
  const draw = (figure: Figure): JSX.Element => (
    <LiveFigure
      figure={figure}
      ahead={ahead}
      drawn={drawn}
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

/** The view of some values. A widget that throws, which is a mistake of ours, keeps its last good view and says so. */
function useView(widget: Widget, values: Parameters<Widget['view']>[0]): { view: View; problem: string[] } {
  const good = useRef<View | null>(null);
  return useMemo(() => {
    try {
      good.current = widget.view(values);
      return { view: good.current, problem: [] };
    } catch (error) {
      console.error(error);
      if (good.current === null) throw error;
      return { view: good.current, problem: [`These values could not be shown: ${String(error)}`] };
    }
  }, [widget, values]);
}

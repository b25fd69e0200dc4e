import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { format } from '../figure/format.ts';
import type { Figure } from '../figure/figure.ts';
import type { View, Widget } from '../widgets/define.ts';
import { elementCode, frameCode, keyOf, pageLink, type Place } from './address.ts';
import { downloadCsv, downloadPng } from './download.ts';
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
  useLayoutEffect(() => fill(view.values), [view]);

  const drawn = { widget: place.id, preset: place.preset };
  const draw = (figure: Figure): JSX.Element => (
    <LiveFigure
      figure={figure}
      drawn={drawn}
      params={widget.params}
      values={state.values}
      change={change}
      theme={theme}
      lit={lit}
    />
  );
  const links = (): { link: string; element: string; frame: string } => {
    const here = new URL(location.href);
    const site = new URL(import.meta.env.BASE_URL, here);
    return {
      link: pageLink(widget, place, state, here, anchorOf(root.current)),
      element: elementCode(widget, place.id, state, site),
      frame: frameCode(widget, place.id, state, site, frameHeight(root.current!)),
    };
  };
  const take = {
    links,
    png: () => downloadPng(key, view.figures, [...(root.current?.querySelectorAll('canvas') ?? [])]),
    csv: () => downloadCsv(key, view.figures),
  };
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

const anchorOf = (element: Element | null): string => element?.closest('[data-widget]')?.id ?? '';

/** How high an embed of this panel would be, with its heading, and nothing unfolded. */
function frameHeight(panel: HTMLElement): number {
  const unfolded = [...panel.querySelectorAll<HTMLElement>('details[open] > div')];
  return panel.offsetHeight - unfolded.reduce((height, part) => height + part.offsetHeight, 0) + 96;
}

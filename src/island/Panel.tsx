import type { ComponentChildren, JSX, RefObject } from 'preact';
import type { Figure } from '../figure/figure.ts';
import type { AnyValues, View, Widget } from '../widgets/define.ts';
import { Controls, type Change } from './Controls.tsx';
import { DataTable } from './DataTable.tsx';
import { FigureCell } from './FigureCell.tsx';
import { Notes } from './Notes.tsx';
import { Picture, type Drawn } from './Picture.tsx';
import { PlayerControl } from './PlayerControl.tsx';
import { Presets } from './Presets.tsx';
import { labelled, Readouts } from './Readouts.tsx';
import type { Takeaway } from './Offer.tsx';
import { Share } from './Share.tsx';
import { Summary } from './Summary.tsx';
import type { Player } from './usePlayer.ts';

/** What makes a panel live. */
export interface LiveParts {
  readonly change: Change;
  readonly load: (preset: string) => void;
  readonly reset: () => void;
  readonly player: Player | undefined;
  readonly take: Takeaway;
  readonly notes: readonly string[];
  /** Draws a figure; the server has pictures instead. */
  readonly draw: (figure: Figure) => ComponentChildren;
  readonly root: RefObject<HTMLDivElement>;
}

interface Props {
  /** Distinct on the page. */
  readonly id: string;
  readonly widget: Widget;
  readonly values: AnyValues;
  readonly view: View;
  readonly drawn: Drawn;
  /** The longest summary to keep room for. */
  readonly room: string;
  readonly tableOpen?: boolean;
  readonly live?: LiveParts;
}

/** A whole widget. The server and the browser lay out the same boxes, so that nothing moves as it comes to life. */
export function Panel({
  id,
  widget,
  values,
  view,
  drawn,
  room,
  tableOpen = false,
  live,
}: Props): JSX.Element {
  const time = Object.entries(widget.params).find(([, param]) => param.kind === 'time');
  const draw = live?.draw ?? ((figure: Figure) => <Picture drawn={drawn} figure={figure} />);
  return (
    <div class="widget-panel" ref={live?.root}>
      <Presets widget={widget} values={values} load={live?.load} />
      <div class={`widget-figures ${several(view.figures)}`} role="group" aria-label={view.summary}>
        {view.figures.map((figure) => (
          <FigureCell key={figure.id} figure={figure} live={live !== undefined}>
            {draw(figure)}
          </FigureCell>
        ))}
      </div>
      <Summary text={view.summary} room={room} quiet={live?.player?.playing} />
      <Notes notes={live?.notes ?? []} />
      {time?.[1].kind === 'time' && (
        <PlayerControl
          id={`${id}-${time[0]}`}
          param={time[1]}
          value={Number(values[time[0]])}
          player={live?.player}
        />
      )}
      <div class={`widget-desk ${several(labelled(view.values))}`}>
        <Controls id={id} params={widget.params} values={values} change={live?.change} />
        <Readouts values={view.values} />
      </div>
      <div class="widget-foot">
        <button type="button" class="widget-reset" disabled={live === undefined} onClick={live?.reset}>
          Reset
        </button>
        <DataTable figures={view.figures} live={live !== undefined} open={tableOpen} />
        <Share id={id} take={live?.take} />
      </div>
    </div>
  );
}

const several = (parts: readonly unknown[]): string => (parts.length > 1 ? 'widget-several' : '');

import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Figure } from '../figure/figure.ts';
import type { Theme } from '../figure/look.ts';
import type { Role } from '../figure/roles.ts';
import type { Params } from '../widgets/define.ts';
import { Chart, type Ahead } from './Chart.tsx';
import type { Change } from './Controls.tsx';
import { Handle, handlesOf } from './Handle.tsx';
import { Picture, type Drawn } from './Picture.tsx';
import { useBox } from './useBox.ts';

interface Props {
  readonly figure: Figure;
  /** The figure of the newest values, shown or not. */
  readonly figureNow: () => Figure | undefined;
  readonly ahead: Ahead;
  readonly drawn: Drawn;
  readonly params: Params;
  readonly change: Change;
  readonly theme: Theme;
  readonly lit: Role | null;
}

/** A chart with its handles; if it cannot be drawn, the picture of where the widget started, and a line that says so. */
export function LiveFigure({
  figure,
  figureNow,
  ahead,
  drawn,
  params,
  change,
  theme,
  lit,
}: Props): JSX.Element {
  const canvas = useRef<HTMLDivElement>(null);
  const box = useBox(canvas);
  const [failure, setFailure] = useState('');
  if (failure !== '') {
    return (
      <>
        <Picture drawn={drawn} figure={figure} />
        <p class="widget-failure">
          The chart could not be drawn ({failure}). This picture shows where it started; the numbers below are
          of now.
        </p>
      </>
    );
  }
  return (
    <div class="widget-canvas" ref={canvas}>
      {box !== null && (
        <Chart
          figure={figure}
          ahead={ahead}
          box={box}
          theme={theme}
          lit={lit}
          failed={(error) => setFailure(error instanceof Error ? error.message : String(error))}
        />
      )}
      {box !== null &&
        handlesOf(figure).map(({ drag, point }) => (
          <Handle
            key={drag.label}
            figure={figure}
            figureNow={figureNow}
            point={point}
            drag={drag}
            box={box}
            params={params}
            change={change}
          />
        ))}
    </div>
  );
}

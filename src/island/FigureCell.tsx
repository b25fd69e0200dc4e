import type { ComponentChildren, JSX } from 'preact';
import { aspect } from '../figure/aspect.ts';
import type { Figure } from '../figure/figure.ts';
import { Legend } from './Legend.tsx';
import { Typeset } from './Typeset.tsx';

interface Props {
  readonly figure: Figure;
  readonly live: boolean;
  readonly children: ComponentChildren;
}

/** A figure's title, its frame (the same box for picture and canvas) and its legend. */
export function FigureCell({ figure, live, children }: Props): JSX.Element {
  return (
    <div class="widget-cell">
      <p class="widget-title">
        <span>
          <Typeset text={figure.title} />
        </span>
      </p>
      <div
        class="widget-frame"
        style={{ '--wide': String(aspect(figure, true)), '--narrow': String(aspect(figure, false)) }}
      >
        {children}
      </div>
      <Legend figure={figure} live={live} />
    </div>
  );
}

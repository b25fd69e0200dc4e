import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { createChart, updateChart, type FigureChart } from '../figure/chart.ts';
import { fontsSeen } from '../figure/draw/words.ts';
import type { Figure } from '../figure/figure.ts';
import { hit } from '../figure/hit.ts';
import type { Look, Size, Theme } from '../figure/look.ts';
import type { Role } from '../figure/roles.ts';
import { setLit } from './lit.ts';

/** How a widget's charts are drawn, by the ids of their figures: `Live` draws them ahead of the document, the leading one first. */
export type Ahead = Map<string, (figure: Figure) => void>;

interface Props {
  readonly figure: Figure;
  readonly ahead?: Ahead;
  readonly box: Size;
  readonly theme: Theme;
  readonly lit: Role | null;
  readonly failed: (error: unknown) => void;
}

/** A figure on a canvas: one chart for the widget's life. */
export function Chart({ figure, ahead, box, theme, lit, failed }: Props): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<FigureChart | null>(null);
  const drawn = useRef<{ figure: Figure; look: Look } | null>(null);
  const fonts = useFonts();
  const look = useMemo(() => ({ theme, lit, ...box }), [theme, lit, box, fonts]);
  const draw = (figure: Figure): void => {
    if (drawn.current?.figure === figure && drawn.current.look === look) return;
    drawn.current = { figure, look };
    try {
      // Chart.js only mutters when it is refused a canvas.
      if (canvas.current!.getContext('2d') === null) throw new Error('the browser gave no canvas');
      if (chart.current === null) chart.current = createChart(canvas.current!, figure, look);
      else updateChart(chart.current, figure, look);
    } catch (error) {
      failed(error);
    }
  };
  useLayoutEffect(() => draw(figure), [figure, look]);
  useLayoutEffect(() => {
    ahead?.set(figure.id, draw);
    return () => ahead?.delete(figure.id);
  }, [ahead, figure.id, look]);
  useLayoutEffect(() => () => chart.current?.destroy(), []);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={figure.title}
      onPointerMove={(event) => setLit(hit(figure, box, event.offsetX, event.offsetY))}
      onPointerDown={(event) => setLit(hit(figure, box, event.offsetX, event.offsetY))}
      onPointerLeave={(event) => event.pointerType === 'touch' || setLit(null)}
    />
  );
}

/** Changes when fonts have come, so that a chart drawn before is drawn again. */
function useFonts(): number {
  const [seen, setSeen] = useState(fontsSeen);
  useEffect(() => {
    const look = (): void => setSeen(fontsSeen());
    look();
    document.fonts.addEventListener('loadingdone', look);
    return () => document.fonts.removeEventListener('loadingdone', look);
  }, []);
  return seen;
}

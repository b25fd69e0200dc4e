import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Figure } from '../figure/figure.ts';
import { Chart } from '../island/Chart.tsx';
import { DataTable } from '../island/DataTable.tsx';
import { FigureCell } from '../island/FigureCell.tsx';
import { useLit } from '../island/lit.ts';
import { useTheme } from '../island/theme.ts';
import { useBox } from '../island/useBox.ts';

/** A figure that the reader's code has drawn, and its numbers. */
export function Drawing({ figure }: { figure: Figure }): JSX.Element {
  const [failure, setFailure] = useState('');
  return (
    <>
      <FigureCell figure={figure} live>
        {failure === '' ? (
          <Canvas
            figure={figure}
            failed={(error) => setFailure(error instanceof Error ? error.message : String(error))}
          />
        ) : (
          <p class="widget-failure">The figure could not be drawn ({failure}).</p>
        )}
      </FigureCell>
      <DataTable figures={[figure]} live open={false} />
    </>
  );
}

function Canvas({ figure, failed }: { figure: Figure; failed: (error: unknown) => void }): JSX.Element {
  const canvas = useRef<HTMLDivElement>(null);
  const box = useBox(canvas);
  const theme = useTheme();
  const lit = useLit();
  return (
    <div class="widget-canvas" ref={canvas}>
      {box !== null && <Chart figure={figure} box={box} theme={theme} lit={lit} failed={failed} />}
    </div>
  );
}

import type { JSX } from 'preact';
import type { AnyValues, Params } from '../widgets/define.ts';
import { ChoiceControl } from './ChoiceControl.tsx';
import { RangeControl } from './RangeControl.tsx';
import { SwitchControl } from './SwitchControl.tsx';

/** Changes some parameters of a widget; given a function, from what they are by then, shown or not. */
export type Change = (values: AnyValues | ((now: AnyValues) => AnyValues)) => void;

interface Props {
  /** Distinct on the page: the controls' ids begin with it. */
  readonly id: string;
  readonly params: Params;
  readonly values: AnyValues;
  readonly change?: Change | undefined;
}

/** A control for every parameter but the player's time. */
export function Controls({ id, params, values, change }: Props): JSX.Element {
  return (
    <div class="widget-controls">
      {Object.entries(params).map(([name, param]) => {
        const own = `${id}-${name}`;
        const set = change && ((value: number | string | boolean): void => change({ [name]: value }));
        switch (param.kind) {
          case 'range':
            return (
              <RangeControl key={name} id={own} param={param} value={Number(values[name])} change={set} />
            );
          case 'choice':
            return (
              <ChoiceControl key={name} id={own} param={param} value={String(values[name])} change={set} />
            );
          case 'switch':
            return <SwitchControl key={name} param={param} value={values[name] === true} change={set} />;
          case 'time':
            return null;
        }
      })}
    </div>
  );
}

import type { Widget } from './define.ts';

/** Every widget, by its id: what `<Widget id>`, `/embed/<id>/` and links call it. Each is a chunk of its own. */
export const widgets = {
  'learning-rate': () => import('./learning-rate.ts'),
  ravine: () => import('./ravine.ts'),
  'one-step': () => import('./one-step.ts'),
  contraction: () => import('./contraction.ts'),
  'fixed-step': () => import('./fixed-step.ts'),
  'stationary-points': () => import('./stationary-points.ts'),
  'quadratic-bowl': () => import('./quadratic-bowl.ts'),
  taylor: () => import('./taylor.ts'),
  newton: () => import('./newton.ts'),
  'valley-escape': () => import('./valley-escape.ts'),
  sgd: () => import('./sgd.ts'),
  'learning-rate-drop': () => import('./learning-rate-drop.ts'),
  initialization: () => import('./initialization.ts'),
  overfitting: () => import('./overfitting.ts'),
  information: () => import('./information.ts'),
  'effective-rate': () => import('./effective-rate.ts'),
  momentum: () => import('./momentum.ts'),
  'momentum-map': () => import('./momentum-map.ts'),
} satisfies Record<string, () => Promise<{ default: Widget }>>;

export type WidgetId = keyof typeof widgets;

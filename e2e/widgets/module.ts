import type { Widget } from '../../src/widgets/define.ts';
import { widgets } from '../../src/widgets/index.ts';

/** The widget itself, whose numbers and words the page must show. */
export const load = async (id: string): Promise<Widget> =>
  (await widgets[id as keyof typeof widgets]()).default;

/** The ids of the registry, in order. */
export const registered = Object.keys(widgets);

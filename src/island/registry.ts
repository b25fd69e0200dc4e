import { presetValues, type Widget } from '../widgets/define.ts';
import { widgets, type WidgetId } from '../widgets/index.ts';

/** The widget of that id; for the build, which stops with the names there are. */
export async function knownWidget(id: string): Promise<{ id: WidgetId; widget: Widget }> {
  if (!Object.hasOwn(widgets, id)) {
    throw new Error(`Unknown widget "${id}". There is: ${Object.keys(widgets).join(', ')}.`);
  }
  const known = id as WidgetId;
  return { id: known, widget: (await widgets[known]()).default };
}

/** The preset, if the widget has it; for the build, which stops with the names there are. */
export function knownPreset(id: string, widget: Widget, preset: string | undefined): string | undefined {
  if (preset !== undefined && !Object.hasOwn(widget.presets, preset)) {
    throw new Error(
      `Widget "${id}" has no preset "${preset}". There is: ${Object.keys(widget.presets).join(', ')}.`,
    );
  }
  return preset;
}

/** The longest of the summaries of a widget's presets: what its box keeps room for. */
export function longestSummary(widget: Widget): string {
  return [undefined, ...Object.keys(widget.presets)]
    .map((preset) => widget.view(presetValues(widget, preset)).summary)
    .reduce((longest, summary) => (summary.length > longest.length ? summary : longest));
}

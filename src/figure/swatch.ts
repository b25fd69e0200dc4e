import type { LegendEntry } from './legend.ts';
import { markerPath, strokeOnly } from './marker.ts';
import { roleColor } from './roleCss.ts';
import { roles, type RoleStyle } from './roles.ts';

const marker = (style: RoleStyle, radius: number): string => {
  const path = markerPath(style.marker === 'none' ? 'circle' : style.marker, radius);
  return strokeOnly(style.marker)
    ? `<path d="${path}" fill="none" stroke="currentColor" stroke-width="1.75"/>`
    : `<path d="${path}" fill="currentColor"/>`;
};

function body({ kind, vertices }: LegendEntry, style: RoleStyle): string {
  const dash = style.dash.length ? ` stroke-dasharray="${style.dash.join(' ')}"` : '';
  const line = `<path d="M-14 0H14" fill="none" stroke="currentColor" stroke-width="2"${dash}/>`;
  switch (kind) {
    case 'points':
      return marker(style, 5);
    case 'bars':
      return (
        `<path d="M-8 6V-5H8V6" fill="currentColor" fill-opacity=".28" stroke="currentColor" ` +
        `stroke-width="1.5"${dash}/>`
      );
    case 'arrow':
      return (
        `<path d="M-14 0H8" fill="none" stroke="currentColor" stroke-width="2"${dash}/>` +
        '<path d="M14 0L5-4V4Z" fill="currentColor"/>'
      );
    case 'band':
      return '<path d="M-14-6H14V6H-14Z" fill="currentColor" fill-opacity=".2"/>';
    case 'heat':
      return '';
    case 'contour':
      return (
        '<path d="M-13 5C-9-6 6-7 13-4M-5 6C-2-1 6-2 13 1" fill="none" stroke="currentColor" ' +
        `stroke-width="1.25"${dash}/>`
      );
    default:
      return vertices && style.marker !== 'none' ? line + marker(style, 4) : line;
  }
}

/**
 * A legend's sample of a mark as inline SVG, 32 × 16, in its role's colour, dash and marker. It says nothing to a
 * listener: the label beside it does. A heat map's is empty: give it the background `var(--figure-heat)`.
 */
export function swatch(entry: LegendEntry): string {
  return (
    `<svg class="swatch" viewBox="-16 -8 32 16" width="32" height="16" aria-hidden="true" focusable="false" ` +
    `style="color:${entry.kind === 'heat' ? 'inherit;background:var(--figure-heat)' : roleColor(entry.role)}">` +
    `${body(entry, roles[entry.role])}</svg>`
  );
}

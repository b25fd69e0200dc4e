import type { RoleStyle } from './roles.ts';

type Marker = RoleStyle['marker'];

/** Markers made of strokes alone, with no inside to fill. */
export const strokeOnly = (marker: Marker): boolean => ['cross', 'crossRot', 'star'].includes(marker);

/** A marker's outline as SVG path data, about the origin, as big as Chart.js draws it at the same radius. */
export function markerPath(marker: Marker, radius: number): string {
  const n = (value: number): string => String(Math.round(value * 100) / 100);
  const r = n(radius);
  const half = radius * Math.SQRT1_2;
  const h = n(half);
  const plus = `M-${r} 0H${r}M0-${r}V${r}`;
  const times = `M-${h}-${h}L${h} ${h}M-${h} ${h}L${h}-${h}`;
  switch (marker) {
    case 'circle':
      return `M-${r} 0a${r} ${r} 0 1 0 ${n(2 * radius)} 0a${r} ${r} 0 1 0-${n(2 * radius)} 0Z`;
    case 'rect':
      return `M-${h}-${h}H${h}V${h}H-${h}Z`;
    case 'rectRot':
      return `M0-${r}L${r} 0L0 ${r}L-${r} 0Z`;
    case 'triangle':
      return `M0-${r}L${n(radius * 0.866)} ${n(radius / 2)}H-${n(radius * 0.866)}Z`;
    case 'cross':
      return plus;
    case 'crossRot':
      return times;
    case 'star':
      return plus + times;
    case 'none':
      return '';
  }
}

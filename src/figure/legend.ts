import type { Figure, Mark } from './figure.ts';
import type { Role } from './roles.ts';

/** One line of a legend. The legend is HTML beside the canvas, so that it can be read, tabbed to and pointed at. */
export interface LegendEntry {
  /** A heat map has no role of its own: it shows the surface. */
  readonly role: Role;
  readonly label: string;
  readonly kind: Mark['kind'];
  /** A line that shows its vertices too. */
  readonly vertices: boolean;
}

/** The entries of every labelled mark, in the order of the marks; what would look the same appears once. */
export function legend(figure: Figure): LegendEntry[] {
  const entries = new Map<string, LegendEntry>();
  for (const mark of figure.marks) {
    if (mark.kind === 'text' || !mark.label) continue;
    const role = mark.kind === 'heat' ? 'surface' : mark.role;
    const entry = {
      role,
      label: mark.label,
      kind: mark.kind,
      vertices: mark.kind === 'line' && (mark.vertices ?? false),
    };
    entries.set(`${role} ${mark.kind} ${mark.label}`, entry);
  }
  return [...entries.values()];
}

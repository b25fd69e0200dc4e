import type { Area } from '../project.ts';

/** A rectangle that words take up. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

/** A box moved by as little as brings it into the area. */
export const inside = (box: Box, area: Area): Box => ({
  ...box,
  left: Math.max(area.left, Math.min(box.left, area.right - box.width)),
  top: Math.max(area.top, Math.min(box.top, area.bottom - box.height)),
});

const within = (box: Box, area: Area): boolean => {
  const moved = inside(box, area);
  return moved.left === box.left && moved.top === box.top;
};

/** The first candidate that lies in the area and on no other words; failing that the first, moved into the area. */
export function place(candidates: readonly Box[], area: Area, placed: Box[]): Box {
  const free = candidates.find((box) => within(box, area) && !placed.some((other) => overlap(box, other)));
  const chosen = free ?? inside(candidates[0]!, area);
  placed.push(chosen);
  return chosen;
}

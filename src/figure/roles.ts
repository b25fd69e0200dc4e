/**
 * What a mark means. A role has one colour, dash and marker, the same in charts, in formulas and in prose, in light
 * and in dark, and can be told from every other without its colour.
 */
export interface RoleStyle {
  readonly name: string;
  readonly light: string;
  readonly dark: string;
  /** Canvas line dash, in CSS pixels. */
  readonly dash: readonly number[];
  readonly marker: 'circle' | 'rect' | 'rectRot' | 'triangle' | 'cross' | 'star' | 'crossRot' | 'none';
}

export const roles = {
  surface: { name: 'error surface', light: '#68645c', dark: '#a8a297', dash: [], marker: 'none' },
  path: { name: 'path', light: '#1f2937', dark: '#e5e7eb', dash: [], marker: 'circle' },
  steep: { name: 'steep direction', light: '#b42318', dark: '#ff8a7a', dash: [], marker: 'triangle' },
  flat: { name: 'flat direction', light: '#175cd3', dark: '#84b6ff', dash: [7, 4], marker: 'rect' },
  gradient: { name: 'gradient', light: '#8a5a00', dark: '#f0b94d', dash: [7, 4], marker: 'triangle' },
  velocity: { name: 'velocity', light: '#0b6e5f', dark: '#56d1b9', dash: [7, 4], marker: 'rectRot' },
  update: { name: 'update', light: '#7a2ea8', dark: '#cf9cf2', dash: [2, 3], marker: 'star' },
  minimum: { name: 'minimum', light: '#116b3a', dark: '#5fd08f', dash: [], marker: 'star' },
  bound: { name: 'bound', light: '#9a1f5c', dark: '#ff8fc2', dash: [2, 3], marker: 'crossRot' },
  start: { name: 'start', light: '#1f2937', dark: '#e5e7eb', dash: [], marker: 'rectRot' },
  model: { name: 'model', light: '#0e6b8f', dark: '#6cc8ea', dash: [9, 3, 2, 3], marker: 'cross' },
  slow: { name: 'small rate', light: '#175cd3', dark: '#84b6ff', dash: [7, 4], marker: 'circle' },
  fast: { name: 'medium rate', light: '#116b3a', dark: '#5fd08f', dash: [], marker: 'rect' },
  large: { name: 'large rate', light: '#b42318', dark: '#ff8a7a', dash: [2, 3], marker: 'triangle' },
  own: { name: 'your own', light: '#7a2ea8', dark: '#cf9cf2', dash: [9, 3, 2, 3], marker: 'rectRot' },
} as const satisfies Record<string, RoleStyle>;

export type Role = keyof typeof roles;

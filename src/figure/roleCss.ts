import { themes } from './look.ts';
import { roles, type RoleStyle } from './roles.ts';

/** A role's colour as CSS: `var(--role-steep)`. */
export const roleColor = (role: string): string => `var(--role-${role})`;

const either = (light: string, dark: string): string => `light-dark(${light},${dark})`;

const litGround = 'color-mix(in srgb,currentColor 15%,transparent)';

/**
 * The style sheet that gives prose and formulas the colours of the charts: `--role-<role>` and a class
 * `.role-<role>` for each role, and `--figure-paper` (the ground under figures), `--figure-ink` and `--figure-heat` (a
 * heat map's gradient). Light or dark as `color-scheme` says, wherever it is set.
 */
export function roleCss(): string {
  const styles = Object.entries(roles) as [string, RoleStyle][];
  const { light, dark } = themes;
  const heat = light.heat.map((color, i) => either(color, dark.heat[i]!));
  return [
    ':root{',
    ...styles.map(([role, style]) => `--role-${role}:${either(style.light, style.dark)};`),
    `--figure-paper:${either(light.paper, dark.paper)};`,
    `--figure-ink:${either(light.ink, dark.ink)};`,
    `--figure-heat:linear-gradient(90deg,${heat.join()})}`,
    ...styles.map(([role]) => `.role-${role}{color:${roleColor(role)}}`),
    // What is pointed at, here or in a chart, is lit: see src/island/lit.ts.
    ...styles.map(([role]) => `[data-lit=${role}] .role-${role}{background:${litGround}}`),
  ].join('\n');
}

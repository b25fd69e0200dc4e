import { expect, test } from 'vitest';
import { themes } from './look.ts';
import { roleCss } from './roleCss.ts';
import { roles, type RoleStyle } from './roles.ts';

const entries = Object.entries(roles) as [string, RoleStyle][];

/** WCAG's relative luminance. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((p, q) => p - q);
  return (high! + 0.05) / (low! + 0.05);
}

/** Where figures lie, and the page and tinted boxes where prose uses the roles (src/styles/tokens.css). */
const grounds = {
  light: [themes.light.paper, '#fdfcf9', '#f4f1ea'],
  dark: [themes.dark.paper, '#16171a', '#232529'],
};

test('no two roles have the same dash and marker: each can be told without its colour', () => {
  const looks = entries.map(([, { dash, marker }]) => `${dash.join(' ')} ${marker}`);
  expect(new Set(looks).size).toBe(entries.length);
});

test.each(entries)('%s is read as text on every ground of both themes', (_, style) => {
  for (const theme of ['light', 'dark'] as const) {
    for (const ground of grounds[theme]) expect(contrast(style[theme], ground)).toBeGreaterThanOrEqual(4.5);
  }
});

test('lettering is read on paper', () => {
  for (const { paper, ink } of Object.values(themes)) expect(contrast(paper, ink)).toBeGreaterThanOrEqual(7);
});

test('the style sheet has a variable and a class for every role', () => {
  const css = roleCss();
  for (const [role, { light, dark }] of entries) {
    expect(css).toContain(`--role-${role}:light-dark(${light},${dark});`);
    expect(css).toContain(`.role-${role}{color:var(--role-${role})}`);
  }
});

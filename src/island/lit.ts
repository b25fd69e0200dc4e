// Pointing at a term in a formula, or at a mark in a chart, lights both: one role a page is lit at a time. CSS sees it
// as <html data-lit="steep">, islands hear `descent:lit` on the document.
import { useEffect, useState } from 'preact/hooks';
import { roles, type Role } from '../figure/roles.ts';

let lit: Role | null = null;
let watching = false;

/** Lights a role everywhere on the page, or puts the light out. */
export function setLit(role: Role | null): void {
  if (role === lit) return;
  lit = role;
  if (role === null) delete document.documentElement.dataset.lit;
  else document.documentElement.dataset.lit = role;
  document.dispatchEvent(new CustomEvent('descent:lit', { detail: role }));
}

/** The role that is lit, for an island; the first island also starts watching the page's terms. */
export function useLit(): Role | null {
  const [role, setRole] = useState(lit);
  useEffect(() => {
    watchTerms();
    const hear = (): void => setRole(lit);
    document.addEventListener('descent:lit', hear);
    return () => document.removeEventListener('descent:lit', hear);
  }, []);
  return role;
}

function watchTerms(): void {
  if (watching) return;
  watching = true;
  for (const kind of ['pointerover', 'focusin'] as const) {
    document.addEventListener(kind, (event) => {
      const role = roleAt(event.target);
      if (role !== null) setLit(role);
    });
  }
  for (const kind of ['pointerout', 'focusout'] as const) {
    document.addEventListener(kind, (event) => {
      if (roleAt(event.target) !== null && roleAt(event.relatedTarget) === null) setLit(null);
    });
  }
}

/** The role of the term at or around an element. */
function roleAt(target: EventTarget | null): Role | null {
  if (!(target instanceof Element)) return null;
  const term = target.closest('[class*="role-"]');
  const name = /(?:^|\s)role-([a-z]+)/.exec(term?.getAttribute('class') ?? '')?.[1];
  return name !== undefined && Object.hasOwn(roles, name) ? (name as Role) : null;
}

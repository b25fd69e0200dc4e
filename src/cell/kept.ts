const key = (name: string): string => `descent:cell:${name}`;

/** The reader's own version of a cell's code, kept by this browser; nothing where there is none, or no storage. */
export function keptCode(name: string): string | null {
  try {
    return localStorage.getItem(key(name));
  } catch {
    return null;
  }
}

/** Keeps the code, or, with nothing to keep, forgets it. Says whether the browser let it. */
export function keepCode(name: string, code: string | null): boolean {
  try {
    if (code === null) localStorage.removeItem(key(name));
    else localStorage.setItem(key(name), code);
    return true;
  } catch {
    return false;
  }
}

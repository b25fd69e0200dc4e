/** How many letters must be changed, added or removed to get from `a` to `b`. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** "Did you mean “eq-gd”? Known: …", or what there is to choose from: the end of an error about an unknown name. */
export function suggest(name: string, known: Iterable<string>): string {
  const all = [...known].sort();
  if (all.length === 0) return 'There is none.';
  const near = all
    .map((candidate) => ({ candidate, far: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, far }) => far <= Math.max(2, Math.min(name.length, candidate.length) / 3))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ candidate }) => `“${candidate}”`);
  const list = all.length <= 12 ? all.join(', ') : `${all.slice(0, 12).join(', ')} … (${all.length})`;
  return near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `Allowed: ${list}.`;
}

/** Marks, in the list at the side, the heading whose part is being read. */
export function spyOnHeadings(): void {
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.spy a')) {
    links.set(decodeURIComponent(link.hash.slice(1)), link);
  }
  if (links.size === 0) return;
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  const passed = new Set<Element>();
  let marked: HTMLAnchorElement | undefined;
  // All that lies above a line a third down the window, however far above: then a heading crosses that one line only, and
  // none can jump from one side to the other unseen.
  const crossing = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) passed.add(target);
        else passed.delete(target);
      }
      const last = headings.findLast((heading) => passed.has(heading));
      const link = last && links.get(last.id);
      if (link === marked) return;
      marked?.removeAttribute('aria-current');
      link?.setAttribute('aria-current', 'location');
      marked = link;
    },
    { rootMargin: '1000000px 0px -66% 0px' },
  );
  for (const heading of headings) crossing.observe(heading);
}

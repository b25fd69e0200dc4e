// Buttons in prose that load a preset. They work before the widget's code is there: the link is set, and the island
// reads it when it comes to life.
document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const { load: key = '', preset = '' } = event.target.closest<HTMLElement>('[data-load]')?.dataset ?? {};
  const widget = document.querySelector<HTMLElement>(`[data-widget="${CSS.escape(key)}"]`);
  if (widget === null) return;
  setLink(widget.dataset, preset);
  const { top, bottom } = widget.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    widget.scrollIntoView({ block: 'nearest', behavior: calm ? 'instant' : 'smooth' });
  }
  document.dispatchEvent(new CustomEvent('descent:load', { detail: { key, preset } }));
});

function setLink({ params = '', prefix = '', preset: authored }: DOMStringMap, preset: string): void {
  const own = ['preset', ...params.split(' ')].map((name) => prefix + name);
  const pieces = location.search
    .slice(1)
    .split('&')
    .filter((piece) => piece !== '' && !own.includes(new URLSearchParams(piece).keys().next().value ?? ''));
  if (preset !== authored) pieces.push(`${prefix}preset=${encodeURIComponent(preset)}`);
  const search = pieces.length === 0 ? '' : `?${pieces.join('&')}`;
  try {
    history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`);
  } catch {
    // No history here: a widget that is alive loads the preset all the same.
  }
}

// Defines <descent-widget name="ravine" preset="edge" eta="0.19" theme="dark" hide="share">, a frame with one widget of
// this site, as high as the widget. Load it from where the site is published: <script async src="…/embed.js"></script>.
(() => {
  if (customElements.get('descent-widget')) return;
  const script = document.currentScript ?? document.querySelector('script[src*="/embed.js"]');
  const root = new URL('./', script.src);
  // Attributes that mean something to HTML, not to a widget.
  const html = /^(name|title|id|class|style|slot|role|lang|dir|hidden|tabindex|part|data-.*|aria-.*|on.*)$/;
  const camel = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());

  class DescentWidget extends HTMLElement {
    #frame = null;
    #watch = new window.MutationObserver(() => this.#show());

    #hear = ({ source, data }) => {
      if (this.#frame === null || source !== this.#frame.contentWindow) return;
      if (data?.type !== 'descent:height' || !Number.isFinite(data.height)) return;
      if (data.height < 40 || data.height > 10000) return;
      this.#frame.style.height = `${Math.ceil(data.height)}px`;
    };

    connectedCallback() {
      if (!this.style.display) this.style.display = 'block';
      window.addEventListener('message', this.#hear);
      this.#watch.observe(this, { attributes: true });
      this.#show();
    }

    disconnectedCallback() {
      window.removeEventListener('message', this.#hear);
      this.#watch.disconnect();
      this.#frame = null;
      this.replaceChildren();
    }

    /** A fresh frame, if it would show something else: changing an old one's address would add to the history. */
    #show() {
      const name = this.getAttribute('name') ?? '';
      if (!/^[a-z][a-z0-9-]*$/.test(name)) {
        this.#frame = null;
        this.textContent = `<descent-widget>: name="${name}" is no widget; see ${new URL('widgets.json', root)}`;
        return;
      }
      const address = new URL(`embed/${name}/`, root);
      for (const attribute of this.attributes) {
        if (html.test(attribute.name)) continue;
        address.searchParams.set(camel(attribute.name), attribute.value || 'true');
      }
      const title = this.getAttribute('title') ?? `Interactive figure: ${name}`;
      if (this.#frame?.src === address.href && this.#frame.title === title) return;
      const frame = document.createElement('iframe');
      frame.src = address.href;
      frame.title = title;
      frame.loading = 'lazy';
      frame.allow = 'clipboard-write';
      Object.assign(frame.style, { display: 'block', width: '100%', border: '0' });
      frame.style.height = this.#frame?.style.height || '640px';
      this.#frame = frame;
      this.replaceChildren(frame);
    }
  }
  customElements.define('descent-widget', DescentWidget);
})();

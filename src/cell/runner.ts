import { limits } from './limits.ts';
import { decode, type Message } from './messages.ts';

/** What a run says; it ends with 'done', 'late' or 'error'. */
export type Said = Exclude<Message, { kind: 'ready' | 'begin' }>;

/** Runs code in a sandbox of its own, one piece at a time. */
export interface Runner {
  run(code: string, hear: (said: Said) => void): void;
  stop(): void;
}

const silence: Said = {
  kind: 'error',
  text: 'Stopped: the sandbox did not answer. The code may have used up its memory.',
};

/**
 * A runner whose frame is put into `place`, unseen, at the first run. The frame has no origin, so it can reach nothing of
 * the page; the page believes it nothing that `decode` does not check. Should it fall silent, it is thrown away.
 */
export function createRunner(place: Element): Runner {
  let frame: HTMLIFrameElement | undefined;
  let ready = false;
  let waiting = '';
  let hear: ((said: Said) => void) | undefined;
  let timer = 0;
  let lines = 0;
  let figures = 0;

  const send = (message: object): void => frame?.contentWindow?.postMessage(message, '*');

  const watch = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      frame?.remove();
      frame = undefined;
      end(silence);
    }, milliseconds);
  };

  function end(said?: Said): void {
    clearTimeout(timer);
    const last = hear;
    hear = undefined;
    if (said !== undefined) last?.(said);
  }

  function take(message: Message): void {
    if (message.kind === 'ready') {
      ready = true;
      if (hear !== undefined) start();
      return;
    }
    if (hear === undefined) return;
    if (message.kind === 'begin') return watch(limits.time + limits.grace);
    if (message.kind === 'line' && ++lines > limits.lines) return;
    if (message.kind === 'figure' && ++figures > limits.figures) return;
    if (message.kind === 'done' || message.kind === 'late' || message.kind === 'error') end(message);
    else hear(message);
  }

  function start(): void {
    send({ code: waiting });
    watch(limits.time + limits.grace);
  }

  window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (frame === undefined || source !== frame.contentWindow) return;
    try {
      const message = decode(data);
      if (message !== undefined) take(message);
    } catch (error) {
      send({});
      end({ kind: 'error', text: error instanceof Error ? error.message : String(error) });
    }
  });

  return {
    run(code, listener) {
      this.stop();
      [waiting, hear, lines, figures] = [code, listener, 0, 0];
      if (frame !== undefined && ready) return start();
      watch(limits.start);
      if (frame !== undefined) return;
      ready = false;
      frame = document.createElement('iframe');
      frame.hidden = true;
      frame.title = 'Where the code runs';
      frame.setAttribute('sandbox', 'allow-scripts');
      frame.src = `${import.meta.env.BASE_URL}sandbox.html`;
      place.append(frame);
    },
    stop() {
      send({});
      end();
    },
  };
}

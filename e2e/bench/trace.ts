interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** Of the thread's own time, where the system tells it. */
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** What Chromium's timeline calls running script; they nest, and only the outermost count. */
const running = new Set([
  'EventDispatch',
  'FunctionCall',
  'RunMicrotasks',
  'FireAnimationFrame',
  'TimerFire',
  'EvaluateScript',
  'V8.GC_SCAVENGER',
  'MinorGC',
  'MajorGC',
]);

/** Milliseconds that the main thread spends in script, from each `input` event of a trace until the next. */
export function scriptPerEvent({ traceEvents }: { traceEvents: TraceEvent[] }): number[] {
  const inputs = traceEvents
    .filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'input')
    .toSorted((a, b) => a.ts - b.ts);
  const { pid, tid } = inputs[0] ?? { pid: -1, tid: -1 };
  const spans = traceEvents
    .filter((event) => event.ph === 'X' && running.has(event.name) && event.pid === pid && event.tid === tid)
    .toSorted((a, b) => a.ts - b.ts);
  return inputs.map(({ ts }, i) => {
    const end = inputs[i + 1]?.ts ?? Infinity;
    let total = 0;
    let reached = ts;
    for (const span of spans) {
      if (span.ts < ts || span.ts >= end) continue;
      if (span.ts < reached) continue; // inside one that is counted
      if (span.ts + (span.dur ?? 0) > end) continue; // the next key's own event, which the next input is a part of
      total += span.tdur ?? span.dur ?? 0;
      reached = span.ts + (span.dur ?? 0);
    }
    return total / 1000;
  });
}

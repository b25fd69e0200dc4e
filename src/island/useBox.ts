import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Size } from '../figure/look.ts';

/** The size of an element in CSS pixels, followed as it changes; `null` before it has one. */
export function useBox(ref: RefObject<HTMLElement>): Size | null {
  const [box, setBox] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = ref.current!;
    const measure = (): void => {
      const { width, height } = element.getBoundingClientRect();
      if (width < 1 || height < 1) return;
      setBox((old) => (old?.width === width && old.height === height ? old : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return box;
}

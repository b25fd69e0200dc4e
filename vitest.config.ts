import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    // Files share a process, and what it has imported: a third of the time. So no test may leave anything changed behind.
    isolate: false,
    // For slow machines: no test is about time.
    testTimeout: 60_000,
  },
});

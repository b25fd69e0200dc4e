import { defineConfig } from 'vitest/config';

// The long timeout is for slow machines: no test is about time.
export default defineConfig({ test: { include: ['src/**/*.test.{ts,tsx}'], testTimeout: 60_000 } });

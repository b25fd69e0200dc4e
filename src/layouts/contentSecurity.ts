import { createHash } from 'node:crypto';

/** An inline script's hash, as the content security policy wants it. */
export const scriptHash = (script: string): `sha256-${string}` =>
  `sha256-${createHash('sha256').update(script).digest('base64')}`;

/**
 * The policy of every page, beside what Astro adds: the hashes of its own inline scripts and styles. Nothing from
 * another origin. `style` attributes are KaTeX's way of placing things. The search runs WebAssembly.
 */
export const contentSecurity = {
  directives: [
    "default-src 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ],
  scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
  styleDirective: {
    resources: [
      { resource: "'self'", kind: 'element' },
      { resource: "'unsafe-inline'", kind: 'attribute' },
    ],
  },
} as const;

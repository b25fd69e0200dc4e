import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { build } from 'esbuild';

async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve('src/cell', file)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
  });
  return outputFiles[0]!.text.trim().replaceAll('</script', '<\\/script');
}

/**
 * The page that readers' code runs in, complete: it fetches nothing, since in its frame, sandboxed to `allow-scripts`, it has
 * no origin of its own. The code runs in a worker, which has no document either, and which inherits this page's
 * policy: it may evaluate, and reaches no network, no storage and no page. Build only.
 */
export async function sandboxPage(): Promise<string> {
  const [frame, worker] = await Promise.all([bundle('frame.ts'), bundle('worker.ts')]);
  const hash = createHash('sha256').update(frame).digest('base64');
  const policy = [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src 'sha256-${hash}' 'unsafe-eval' blob:`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="robots" content="noindex">
<title>Where the book’s code cells run</title>
<p>Code that readers run in the book runs here, cut off from everything else.</p>
<script type="text/plain" id="worker">${worker}</script>
<script>${frame}</script>
</html>
`;
}

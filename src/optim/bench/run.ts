// npm run bench:optim. Prints what the module costs as ratios, each measured in one process of its own.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cases = fileURLToPath(new URL('cases.ts', import.meta.url));
for (const name of ['gradientDescent', 'momentum', 'crowded', 'adam', 'heap', 'tensorflow']) {
  const flags = ['--expose-gc', '--max-semi-space-size=256'];
  const output = execFileSync(process.execPath, [...flags, cases, name], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  console.log(output.trim().split('\n').at(-1)); // TensorFlow.js greets first
}

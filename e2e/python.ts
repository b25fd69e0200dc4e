import { execFileSync, spawnSync } from 'node:child_process';

const asRoot = process.getuid?.() === 0;
/** Debian's own Python beside the first one on the path: apt installs NumPy for that. */
const candidates = ['python3', '/usr/bin/python3', 'python'];

const hasNumpy = (python: string): boolean =>
  spawnSync(python, ['-c', 'import numpy, sys; assert sys.version_info >= (3, 8)'], { stdio: 'ignore' })
    .status === 0;

/**
 * A Python 3 that has NumPy: one of this machine's, else one installed now, as root by apt. Says what it did. Throws when
 * there is none to be had.
 */
export function findPython(say: (line: string) => void = () => {}): string {
  let python = candidates.find(hasNumpy);
  if (python === undefined && asRoot) {
    say('python: trying apt-get install python3-numpy');
    spawnSync('apt-get', ['update'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', 'python3-numpy'], { stdio: 'ignore' });
    python = candidates.find(hasNumpy);
  }
  if (python === undefined) {
    throw new Error(
      'No Python 3 with NumPy is here, and none could be installed. Install one (for example: apt-get install python3-numpy) and run the tests again.',
    );
  }
  const version = execFileSync(python, [
    '-c',
    'import numpy, sys; print(sys.version.split()[0], numpy.__version__)',
  ]);
  say(`python: using ${python} (Python and NumPy ${version.toString().trim()})`);
  return python;
}

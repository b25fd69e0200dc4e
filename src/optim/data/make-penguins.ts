// Writes penguins.ts from the npm package vega-datasets: node src/optim/data/make-penguins.ts
// Keeps the species and the four measurements; drops the two birds that were never measured.
import { readFileSync, writeFileSync } from 'node:fs';

const source = new URL('../../../node_modules/vega-datasets/data/penguins.json', import.meta.url);
const target = new URL('penguins.ts', import.meta.url);
const columns = {
  billLength: ['Beak Length (mm)', 'Length of the bill in mm.'],
  billDepth: ['Beak Depth (mm)', 'Depth of the bill in mm.'],
  flipperLength: ['Flipper Length (mm)', 'Length of the flipper in mm.'],
  bodyMass: ['Body Mass (g)', 'Body mass in g.'],
} as const;

type Row = Record<string, string | number | null>;
const rows = (JSON.parse(readFileSync(source, 'utf8')) as Row[]).filter((row) =>
  Object.values(columns).every(([name]) => typeof row[name] === 'number'),
);
const species = [...new Set(rows.map((row) => row['Species']))];

/** Numbers in lines of at most 110 characters, as Prettier sets them. */
function filled(numbers: unknown[]): string {
  const lines = [' '];
  for (const number of numbers) {
    if (`${lines.at(-1)} ${number},`.length > 110) lines.push(' ');
    lines[lines.length - 1] += ` ${number},`;
  }
  return `[\n${lines.join('\n')}\n]`;
}

const column = (key: string, comment: string, numbers: unknown[]) =>
  `/** ${comment} */\nexport const ${key}: readonly number[] = ${filled(numbers)};`;

writeFileSync(
  target,
  `// Made by make-penguins.ts. Do not edit. A column is an export of its own, so that a widget ships only what it uses.
//
// Palmer penguins: ${rows.length} birds measured at Palmer Station, Antarctica, 2007–2009, one entry of each column a bird.
// Birds without measurements are left out.
//
// Data by Dr Kristen Gorman and Palmer Station LTER, dedicated to the public domain (CC0 1.0), published by A. M. Horst,
// A. P. Hill and K. B. Gorman, palmerpenguins, https://doi.org/10.5281/zenodo.3960218; taken from npm's vega-datasets.
// Source: K. B. Gorman, T. D. Williams and W. R. Fraser, PLoS ONE 9(3) (2014) e90081.

/** The three species, in the order that \`species\` counts them. */
export const speciesNames = [${species.map((name) => `'${name}'`).join(', ')}] as const;

${[
  column(
    'species',
    'Index into `speciesNames`.',
    rows.map((row) => species.indexOf(row['Species']!)),
  ),
  ...Object.entries(columns).map(([key, [name, comment]]) =>
    column(
      key,
      comment,
      rows.map((row) => row[name]),
    ),
  ),
].join('\n\n')}
`,
);

import { execFileSync } from 'node:child_process';
import type { Bench, Measure } from './measure.js';

/** What the files weigh, as `npm run size` has it, against the goal; the wall that fails a build stands beside it. */
const bytes: Bench = () => {
  let said: string;
  try {
    said = execFileSync('node', ['scripts/size.mjs'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch (error) {
    // Over a wall it says so and fails; what it has measured is told all the same.
    said = (error as { stdout: string }).stdout;
  }
  const lines = [...said.matchAll(/^(.+): (\d+) bytes (\w+), goal (\d+), wall (\d+)$/gm)];
  if (!lines.length) throw new Error('npm run size says nothing');
  return Promise.resolve(
    lines.map(([, what, value, packing, goal, wall]): Measure => ({
      what: `${what!}, ${packing!}`,
      value: Number(value) / 1000,
      unit: 'KB',
      budget: Number(goal) / 1000,
      note: `the build fails over ${Number(wall) / 1000} KB`,
    })),
  );
};
export default bytes;

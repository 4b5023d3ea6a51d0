import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from './run.mjs';

/**
 * How much of each room of src the tests went through.
 * @param {string} folder where a json-summary report was written, relative to the project
 * @returns {string[]} a line for each room
 */
export function coverageOf(folder) {
  const files = JSON.parse(readFileSync(join(root, folder, 'coverage-summary.json'), 'utf8'));
  delete files.total;
  const rooms = new Map();
  for (const [path, { lines, branches }] of Object.entries(files)) {
    const [, room] = relative(root, path)
      .replace(/^build\b./, '')
      .split(sep);
    const sums = rooms.get(room) ?? { lines: [0, 0], branches: [0, 0] };
    add(sums.lines, lines);
    add(sums.branches, branches);
    rooms.set(room, sums);
  }
  return [...rooms]
    .sort()
    .map(
      ([room, { lines, branches }]) =>
        `${room.padEnd(12)} lines ${percent(lines)}  branches ${percent(branches)}`,
    );
}

function add(sum, { covered, total }) {
  sum[0] += covered;
  sum[1] += total;
}

function percent([covered, total]) {
  return total === 0 ? '   – ' : `${((100 * covered) / total).toFixed(1).padStart(5)} %`;
}

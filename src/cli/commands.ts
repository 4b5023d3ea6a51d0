import { checkCommand } from './check.js';
import type { Command } from './command.js';
import { convertCommand } from './convert.js';
import { csvCommand } from './csv.js';
import { embedCommand } from './embed.js';
import { headCommand } from './head.js';
import { htmlCommand } from './html.js';
import { lintCommand } from './lint.js';
import { mergeCommand } from './merge.js';
import { validateCommand } from './validate.js';

/** Every command, in the order help shows them. */
export const COMMANDS: readonly Command[] = [
  convertCommand,
  validateCommand,
  checkCommand,
  mergeCommand,
  htmlCommand,
  headCommand,
  lintCommand,
  embedCommand,
  csvCommand,
];

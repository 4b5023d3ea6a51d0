import type { Command } from './command.js';
import { convertCommand } from './convert.js';
import { validateCommand } from './validate.js';

/** Every command, in the order help shows them. */
export const COMMANDS: readonly Command[] = [convertCommand, validateCommand];

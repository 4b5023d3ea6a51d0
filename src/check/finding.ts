import type { Message } from '../feed/result.js';

/** A text in both languages. */
export interface Words {
  zh: string;
  en: string;
}

/** One of the places a finding speaks of: a figure, words of a block, a cell of a table or a field of the report. */
export interface FindingPlace {
  /** JSON Pointer (RFC 6901) into the feed. */
  where: string;
  /** Id of the report; a finding about two years has places in two reports. */
  item: string;
  /** Id of the figure. */
  metric?: string;
  /** Id of the block. */
  block?: string;
  /** The cell as `rows[row][column]` of the table block. */
  cell?: { row: number; column: number };
  /** The words there. */
  quote: string;
  /** UTF-16 offsets of `quote` into the text of the block, see `blockText`. */
  start?: number;
  end?: number;
}

/**
 * Something in a report that does not add up: a question to the editor, never a change. `severity` says how bad it is if
 * it is so: `error` contradicts itself, `warning` needs a look, `info` is only said. `certainty` says how sure we are
 * that it is so, from 0 to 1. `where` is the first of `places`.
 */
export interface Finding extends Message {
  certainty: number;
  /** Id of the report. */
  item: string;
  /** What was computed from what: `162＋19＝181`. */
  computed?: string;
  places: FindingPlace[];
  /** What the editor can do. */
  remedy: Words;
}

/** A finding with what can be worked out left out. */
export type Question = Omit<Finding, 'where' | 'item' | 'zh' | 'en'> & { says: Words };

/** Makes a finding; its report and pointer are those of its first place. */
export function finding({ says, places, ...rest }: Question): Finding {
  const [first] = places;
  const { code, severity, certainty, computed, remedy } = rest;
  return {
    code,
    severity,
    certainty,
    item: first.item,
    where: first.where,
    ...says,
    ...(computed !== undefined && { computed }),
    places,
    remedy,
  };
}

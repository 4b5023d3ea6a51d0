/**
 * Finds the figures in the words of a report: what is counted, how much, how sure the report itself is of it, and where it
 * says so. By rules of language and word lists (see docs/lexicon.md); it knows no place and no report.
 */
import type { Message, Result } from '../../feed/result.js';
import { blockText } from '../../feed/text.js';
import type { Block, Metric, Period, Place, ReportKind, Section } from '../../feed/types.js';
import { LEXICON, mergeLexicon } from '../lexicon/index.js';
import type { LexiconExtension } from '../lexicon/index.js';
import { wordsOf } from '../lexicon/matcher.js';
import type { Words } from '../lexicon/matcher.js';
import { splitSentences } from './clauses.js';
import { chooseFeatured } from './featured.js';
import { fold } from './fold.js';
import { isPlan } from './status.js';
import { cite, toMetrics } from './metrics.js';
import { findQuantities } from './quantities.js';
import { readPiece, type Piece } from './reader.js';
import type { Draft } from './draft.js';
import { maskTraps } from './traps.js';
import { topicsOf } from './topics.js';
import { dropRepeated, makeUnique } from './unique.js';

/** What is known of a report before its figures are read. */
export interface FigureContext {
  title?: string;
  kind?: ReportKind;
  place?: Place;
  /** The report's own period: which year 上半年 and 去年 are of. */
  period?: Period;
  /** A county's own words, joined with ours. */
  lexicon?: LexiconExtension;
}

/** Below this the editor is told why. */
export const SURE = 0.7;

/**
 * Finds the figures of a report in its paragraphs and lists. Tables are left alone: a cell means nothing without its headers,
 * and the table itself is shown; so are notes, signatures and attachments.
 *
 * @returns the figures in order of place, each with its citation, and a message for each the editor should look at
 */
export function findMetrics(sections: readonly Section[], context: FigureContext = {}): Result<Metric[]> {
  const words = wordsOf(context.lexicon ? extended(context.lexicon) : LEXICON);
  const year = yearOf(context);
  const found: Draft[] = [];
  const texts = new Map<string, string>();
  let index = 0;
  const visit = (section: Section, planned: boolean, titles: string[]): void => {
    const plans = planned || isPlan(section.title, year, words);
    const path = section.title ? [...titles, section.title] : titles;
    const number = index++;
    for (const block of section.blocks) {
      texts.set(block.id, blockText(block));
      for (const { text, offset } of readable(block)) {
        const piece = prepare(block, text, offset, number, plans, section, path, words);
        if (piece) found.push(...readPiece(piece, { words, ...(year && { year }) }));
      }
    }
    section.sections?.forEach((child) => visit(child, plans, path));
  };
  sections.forEach((section) => visit(section, false, []));
  const textOf = (draft: Draft) => texts.get(draft.block) ?? '';
  const drafts = dropRepeated(found, (draft) => textOf(draft).slice(draft.quote.start, draft.quote.end));
  makeUnique(drafts);
  const metrics = toMetrics(drafts, context.period);
  metrics.forEach((metric, i) => cite(metric, drafts[i]!, textOf(drafts[i]!)));
  chooseFeatured(metrics, drafts);
  return { value: metrics, messages: metrics.flatMap((metric, i) => doubtMessage(metric, i)) };
}

const extensions = new WeakMap<LexiconExtension, ReturnType<typeof mergeLexicon>>();

function extended(extension: LexiconExtension): ReturnType<typeof mergeLexicon> {
  const known = extensions.get(extension);
  if (known) return known;
  const merged = mergeLexicon(LEXICON, extension);
  extensions.set(extension, merged);
  return merged;
}

function yearOf({ period, title }: FigureContext): number | undefined {
  const year = /(?:19|20)\d{2}/.exec(period?.start ?? period?.end ?? period?.label ?? title ?? '')?.[0];
  return year ? Number(year) : undefined;
}

function readable(block: Block): { text: string; offset: number }[] {
  if (block.type === 'paragraph') return [{ text: block.text, offset: 0 }];
  if (block.type !== 'list') return [];
  let offset = 0;
  return blockText(block)
    .split('\n')
    .map((text) => {
      const piece = { text, offset };
      offset += text.length + 1;
      return piece;
    });
}

function prepare(
  block: Block,
  text: string,
  offset: number,
  section: number,
  planned: boolean,
  from: Section,
  path: string[],
  words: Words,
): Piece | undefined {
  const folded = fold(text);
  const mask = maskTraps(folded.text, words.lexicon.names);
  const quantities = findQuantities(folded.text, mask, words);
  if (quantities.length === 0) return undefined;
  return {
    block: block.id,
    offset,
    folded,
    sentences: splitSentences(folded.text, mask, quantities),
    section,
    planned,
    topicAt: topicsOf(folded, offset, block.id, from, path),
  };
}

function doubtMessage(metric: Metric, index: number): Message[] {
  if ((metric.confidence ?? 1) >= SURE || !metric.reason) return [];
  return [
    {
      code: 'figure-unsure',
      severity: 'info',
      where: `/items/0/_govreport/metrics/${index}`,
      zh: `“${metric.label}”（${metric.as_written}）请核对：${metric.reason}。`,
      en: `Please check the figure "${metric.label}" (${metric.as_written}) against its sentence.`,
    },
  ];
}

import { msg, str } from '@lit/localize';
import {
  changePhrase,
  featuredMetrics,
  figureParts,
  metricsOfSection,
  rankPhrase,
} from '../../feed/index.js';
import type { FeedItem, Metric } from '../../feed/index.js';
import type { PosterWords } from './poster-layout.js';
import type { Part } from './part.js';

/** Figures below a heading: as many as are taken in at a glance. */
const MOST_FIGURES = 3;

/** What a poster of a part of a report says: every figure as written, with its 近, 余 or 超, and where it comes from. */
export function posterWords(part: Part, item: FeedItem): PosterWords {
  const { _govreport: report, title, date_published } = item;
  const { document, place } = report;
  const own = {
    issuer: document?.issuer ?? item.authors?.[0]?.name ?? place?.name,
    foot: [
      msg(str`来源：${title}`),
      ...[document?.document_number, (date_published ?? document?.date_written)?.slice(0, 10)].filter(
        (line) => line !== undefined,
      ),
      msg('扫码查看原文'),
    ],
  };
  if (part.kind === 'figure') {
    const { metric } = part;
    return { ...own, figures: [figure(metric, true)], quote: metric.source?.quote };
  }
  if (part.kind === 'words') return { ...own, figures: [], quote: part.text };
  const metrics =
    part.kind === 'section' ? metricsOfSection(report, part.id) : featuredMetrics(report, MOST_FIGURES);
  const heading = part.kind === 'section' ? part.title : title;
  // The title is not told twice.
  const foot = part.kind === 'section' ? own.foot : own.foot.slice(1);
  return { ...own, foot, heading, figures: metrics.slice(0, MOST_FIGURES).map((each) => figure(each)) };
}

/** The picture in words, for who does not see it. */
export function posterText({ issuer, heading, figures, quote, foot }: PosterWords): string {
  const told = figures.map(({ before, number, after, label, facts }) =>
    [label + before + number + after, facts].filter(Boolean).join('，'),
  );
  return [issuer, heading, ...told, quote, ...foot]
    .filter(Boolean)
    .join('。')
    .replace(/([。！？])。/g, '$1');
}

function figure(metric: Metric, detailed = false): PosterWords['figures'][number] {
  const { before, number, unit, after } = figureParts(metric);
  const { rank, change, label, kind } = metric;
  const facts = [
    rank && kind !== 'rank' && rankPhrase(rank),
    change && kind !== 'change' && changePhrase(change),
  ].filter(Boolean);
  return { before, number, after: unit + after, label, facts: detailed ? facts.join('，') : undefined };
}

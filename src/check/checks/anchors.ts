import { sectionEntries } from '../../feed/select.js';
import { finding, type Finding, type FindingPlace } from '../finding.js';
import { placeInText } from '../places.js';
import type { ReadReport } from '../reading.js';

/**
 * References that lead nowhere: a point or a citation whose block is gone or does not say so, a figure's `part_of` or
 * `share_of` without its figure, a link to `#…` that nothing has as its id, an id used twice.
 */
export function checkAnchors(report: ReadReport): Finding[] {
  return [...points(report), ...citations(report), ...figures(report), ...links(report), ...twice(report)];
}

function points(report: ReadReport): Finding[] {
  return sectionEntries(report.report).flatMap(({ section }) =>
    (section.points ?? []).flatMap((point) => {
      const placed = report.blockById.get(point.block);
      if (placed && point.start >= 0 && point.start < point.end && point.end <= placed.text.length) return [];
      const place = {
        where: `${report.where}/_govreport/sections`,
        item: report.item.id,
        quote: point.title,
      };
      return [
        dead(place, placed ? 'point-outside' : 'point-dead', {
          zh: placed
            ? `要点“${point.title}”（${point.id}）的起止位置超出所在段落。`
            : `要点“${point.title}”（${point.id}）所在的段落“${point.block}”不存在。`,
          en: placed
            ? `The point ${point.id} lies outside its block.`
            : `The point ${point.id} stands in a block that does not exist: ${point.block}.`,
        }),
      ];
    }),
  );
}

function citations(report: ReadReport): Finding[] {
  return report.report.metrics.flatMap((metric, i) => {
    const { source, label, id } = metric;
    if (!source) return [];
    const placed = report.blockById.get(source.block);
    if (placed?.text.includes(source.quote)) return [];
    const place = { ...placeOfMetric(report, i), quote: source.quote };
    return [
      dead(place, placed ? 'citation-lost' : 'citation-dead', {
        zh: placed
          ? `数据“${label}”的出处“${source.quote}”不在所指的段落中。`
          : `数据“${label}”的出处所指的段落“${source.block}”不存在。`,
        en: placed
          ? `The sentence the figure ${id} cites is not in its block.`
          : `The figure ${id} cites a block that does not exist: ${source.block}.`,
      }),
    ];
  });
}

function figures(report: ReadReport): Finding[] {
  return report.report.metrics.flatMap((metric, i) => {
    const relations: [string, string | undefined][] = [
      ['part_of', metric.part_of],
      ['share_of', metric.share_of?.metric],
    ];
    return relations.flatMap(([relation, id]) => {
      if (id === undefined || (report.metricById.has(id) && id !== metric.id)) return [];
      const place = { ...placeOfMetric(report, i), quote: metric.label };
      return [
        dead(place, 'figure-dead', {
          zh: `数据“${metric.label}”的${relation}指向“${id}”，报告中没有这个数据。`,
          en: `${relation} of the figure ${metric.id} names ${id}, which is no other figure of the report.`,
        }),
      ];
    });
  });
}

function links(report: ReadReport): Finding[] {
  const ids = new Set<string>(report.blockById.keys());
  for (const { section } of sectionEntries(report.report)) {
    ids.add(section.id);
    for (const { id } of section.points ?? []) ids.add(id);
  }
  return report.blocks.flatMap((placed) => {
    const marks = 'marks' in placed.block ? (placed.block.marks ?? []) : [];
    return marks.flatMap(({ url, start, end }) => {
      const id = url?.startsWith('#') ? decode(url.slice(1)) : '';
      if (!id || ids.has(id)) return [];
      const place = placeInText(report, placed, start, end);
      return [
        dead(place, 'link-dead', {
          zh: `“${place.quote}”的链接指向“#${id}”，报告中没有这个位置。`,
          en: `The link “${place.quote}” leads to #${id}, which is nowhere in the report.`,
        }),
      ];
    });
  });
}

function twice(report: ReadReport): Finding[] {
  const seen = new Set<string>();
  const ids = [
    ...sectionEntries(report.report).flatMap(({ section }) => [
      section.id,
      ...section.blocks.map(({ id }) => id),
      ...(section.points ?? []).map(({ id }) => id),
    ]),
  ];
  return ids.flatMap((id) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const place = { where: `${report.where}/_govreport/sections`, item: report.item.id, quote: id };
    return [
      dead(place, 'id-twice', {
        zh: `编号“${id}”用了两次，链接只能到达前一处。`,
        en: `The id ${id} is used twice; links reach only the first.`,
      }),
    ];
  });
}

function placeOfMetric({ where, item, report }: ReadReport, index: number): Omit<FindingPlace, 'quote'> {
  return { where: `${where}/_govreport/metrics/${index}`, item: item.id, metric: report.metrics[index].id };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function dead(place: FindingPlace, code: string, says: { zh: string; en: string }): Finding {
  return finding({
    code,
    severity: 'error',
    certainty: 1,
    says,
    places: [place],
    remedy: { zh: '改正编号，或删去这处引用。', en: 'Correct the id, or leave out the reference.' },
  });
}

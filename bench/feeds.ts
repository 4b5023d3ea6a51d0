import type { Block, Feed, Metric, Section } from '../src/feed/index.js';

/** Sentences of the kind reports are made of; a number takes the place of #. */
const SENTENCES = [
  '全年办结行政复议案件#件，较上年增长5.1%，群众满意度稳步提升。',
  '持续推进“一窗受理”，服务经营主体#户，平均办理时限由12天压缩至3天。',
  '组织开展执法人员培训#人次，实现全员轮训，执法规范化水平明显提高。',
  '深入实施普法规划，举办法治讲座#场，覆盖城乡社区和重点企业。',
  '健全矛盾纠纷多元化解机制，调解纠纷#件，调解成功率保持高位运行。',
];

/**
 * A report of about so many characters and exactly so many figures, each with its sentence. `year` sets the figures off
 * from those of another year, with nothing else changed.
 */
export function feedOf({
  metrics: count,
  characters = 0,
  year = 0,
}: {
  metrics: number;
  characters?: number;
  year?: number;
}): Feed {
  const blocks: Block[] = [];
  const metrics: Metric[] = [];
  let length = 0;
  for (let i = 0; i < count || length < characters; i++) {
    const number = 10_000 + i + year;
    const text = SENTENCES[i % SENTENCES.length]!.replace('#', String(number));
    const id = `b${i}`;
    blocks.push({ id, type: 'paragraph', text });
    length += text.length;
    if (i >= count) continue;
    const [, before = '', after = ''] = /([^，]*?)\d{4,}(.)/.exec(text) ?? [];
    const start = text.indexOf(String(number));
    metrics.push({
      id: `m${i}`,
      label: `${before.slice(-8)}第${i}项`,
      value: number,
      unit: after,
      as_written: `${number}${after}`,
      qualifier: 'exact',
      kind: 'count',
      scope: '全县',
      featured: i < 8,
      ...(i % 4 === 1 && { rank: { position: 1 + (i % 9), scope: '全市' } }),
      ...(i % 4 === 2 && { change: { value: 5.1, unit: '%', direction: 'up', base: '同比' } }),
      source: { block: id, start, end: start + String(number).length + 1, quote: `${number}${after}` },
    });
  }
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: '示例县人民政府',
    items: [
      {
        id: 'bench',
        title: '示例县2023年法治政府建设年度报告',
        date_published: '2024-02-18T09:30:00+08:00',
        _govreport: {
          version: 1,
          kind: 'rule-of-law',
          place: { name: '示例县' },
          period: { label: '2023年' },
          document: { index_number: '990123000/2024-00007', issuer: '示例县人民政府' },
          sections: sectionsOf(blocks),
          metrics,
        },
      },
    ],
  };
}

/** 15 paragraphs to a section, 5 sections to a part. */
function sectionsOf(blocks: Block[]): Section[] {
  const parts: Section[] = [];
  for (let i = 0; i < blocks.length; i += 15) {
    const part = Math.floor(i / 75) + 1;
    parts[part - 1] ??= {
      id: `s${part}`,
      number: String(part),
      title: `第${part}部分工作`,
      blocks: [],
      sections: [],
    };
    const { sections } = parts[part - 1]!;
    const n = sections!.length + 1;
    sections!.push({
      id: `s${part}-${n}`,
      number: `（${n}）`,
      title: `第${n}项举措`,
      blocks: blocks.slice(i, i + 15),
    });
  }
  return parts;
}

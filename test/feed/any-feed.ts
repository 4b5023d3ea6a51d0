/** Feeds made at random, sound in every way the schema and the prose ask for. */
import fc from 'fast-check';
import type { Block, Feed, FeedItem, Mark, Metric, Point, Section } from '../../src/feed/types.js';

const line = fc.stringMatching(/^[一-龥a-z0-9（）“”<>&"' ]{0,12}$/);
const words = fc.stringMatching(/^[一-龥0-9，。<>&]{4,60}$/);
const date = fc.constantFrom('2023-01-01', '2023-12-31', '2024-02-29');
const time = fc.constantFrom(
  '2024-02-18T09:30:00+08:00',
  '2023-02-20T00:00:00Z',
  '2022-01-01T01:02:03.45-05:00',
);
const url = fc.constantFrom(
  'https://www.shili.example/a?b=c&d=e',
  'files/一.pdf',
  '../x.html#s1',
  'tel:12345',
  'mailto:a@b.cn',
);
const number = fc.oneof(
  fc.integer({ min: 0, max: 1e8 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** All keys of `required`, and any of the others. */
const record = <T>(
  required: (keyof T)[],
  model: { [K in keyof T]-?: fc.Arbitrary<NonNullable<T[K]>> },
): fc.Arbitrary<T> => fc.record(model, { requiredKeys: required }) as unknown as fc.Arbitrary<T>;

const attachment = record(['url', 'mime_type'], {
  url,
  mime_type: fc.constant('application/pdf'),
  title: line,
  size_in_bytes: fc.nat(),
});

/** A stretch of a text, never empty. */
const stretch = (length: number) =>
  fc
    .tuple(fc.nat(length - 1), fc.nat(length - 1))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));

const marked = words.chain((text) =>
  fc.record(
    {
      text: fc.constant(text),
      marks: fc.array(
        fc.oneof(
          stretch(text.length).map((at): Mark => ({ type: 'strong', ...at })),
          fc.tuple(stretch(text.length), url).map(([at, link]): Mark => ({ type: 'link', url: link, ...at })),
          fc
            .tuple(stretch(text.length), line)
            .map(([at, note]): Mark => ({ type: 'note', text: note, ...at })),
        ),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: ['text'] },
  ),
);

type NoId<T> = T extends unknown ? Omit<T, 'id'> : never;

const block: fc.Arbitrary<NoId<Block>> = fc.oneof(
  fc
    .tuple(fc.constantFrom('paragraph', 'note', 'signature'), marked)
    .map(([type, rest]) => ({ type, ...rest }) as NoId<Block>),
  fc.array(marked, { maxLength: 3 }).map((items) => ({ type: 'list' as const, items })),
  fc
    .array(
      fc.array(record(['text'], { text: line, col_span: fc.nat(9), row_span: fc.nat(9) }), { maxLength: 4 }),
      {
        maxLength: 4,
      },
    )
    .map((rows) => ({ type: 'table' as const, header_rows: 1, header_columns: 1, unit: '件', rows })),
  url.map((address) => ({ type: 'figure' as const, url: address, alt: '图' })),
  attachment.map((file) => ({ type: 'attachment' as const, attachment: file })),
);

interface Node {
  number?: string;
  title: string;
  run_in?: boolean;
  blocks: NoId<Block>[];
  sections?: Node[];
}

const { section } = fc.letrec<{ section: Node }>((tie) => ({
  section: record<Node>(['title', 'blocks'], {
    number: fc.constantFrom('一', '（二）', '3', '第四部分'),
    title: line,
    run_in: fc.boolean(),
    blocks: fc.array(block, { maxLength: 4 }),
    sections: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constant<Node[]>([]),
      fc.array(tie('section'), { maxLength: 3 }),
    ),
  }),
}));

/** Gives every section and block its id. */
function numbered(nodes: Node[], prefix: string): Section[] {
  return nodes.map(({ blocks, sections, ...rest }, i) => {
    const id = `${prefix}${i + 1}`;
    const own = blocks.map((each, j) => ({ id: `${id}-b${j + 1}`, ...each }) as Block);
    const point = own.find((each) => 'text' in each);
    const points: Point[] = point
      ? [{ id: `${id}-p1`, number: '一是', title: '要点', block: point.id, start: 0, end: 4 }]
      : [];
    return { id, ...rest, blocks: own, points, ...(sections && { sections: numbered(sections, `${id}-`) }) };
  });
}

function textsOf(sections: Section[]): [string, string][] {
  return sections.flatMap((each) => [
    ...each.blocks.flatMap((b): [string, string][] => ('text' in b ? [[b.id, b.text]] : [])),
    ...textsOf(each.sections ?? []),
  ]);
}

const metric = (texts: [string, string][]): fc.Arbitrary<Omit<Metric, 'id'>> =>
  record<Omit<Metric, 'id'>>(['label', 'value', 'unit', 'as_written', 'qualifier', 'kind'], {
    label: line,
    value: number,
    value_max: number,
    values: fc.array(number, { maxLength: 3 }),
    unit: fc.constantFrom('', '件', '万户', '%', '亿元'),
    as_written: line,
    qualifier: fc.constantFrom(
      'exact',
      'about',
      'near',
      'over',
      'more-than',
      'at-least',
      'at-most',
      'within',
    ),
    kind: fc.constantFrom('count', 'money', 'percent', 'rank', 'structure', 'change'),
    period: record(['label'], { label: line, start: date, end: date }),
    scope: line,
    rank: record(['position'], { position: fc.nat(), scope: line, from: fc.nat(), streak: fc.nat() }),
    change: record([], {
      from: number,
      to: number,
      value: number,
      unit: line,
      direction: fc.constantFrom('up', 'down', 'flat'),
      base: line,
      better: fc.constantFrom('up', 'down'),
    }),
    share_of: record([], { metric: fc.constant('m1'), label: line }),
    part_of: fc.constant('m1'),
    status: fc.constantFrom('result', 'target', 'forecast'),
    featured: fc.boolean(),
    source: texts.length
      ? fc.constantFrom(...texts).chain(([id, text]) =>
          stretch(text.length).map(({ start, end }) => ({
            block: id,
            start,
            end,
            quote: text.slice(start, end),
          })),
        )
      : fc.constant({ block: '', start: 0, end: 1, quote: 'x' }),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    reason: line,
    reviewed: fc.boolean(),
  }).map((made) => {
    if (!texts.length) delete made.source;
    return made;
  });

const item: fc.Arbitrary<Omit<FeedItem, 'id'>> = fc
  .array(section, { maxLength: 3 })
  .map((nodes) => numbered(nodes, 's'))
  .chain((sections) =>
    record<Omit<FeedItem, 'id'>>(['title', '_govreport'], {
      url,
      title: words,
      summary: words,
      content_text: words,
      content_html: fc.constant('<p>全文</p>'),
      image: url,
      date_published: time,
      date_modified: time,
      authors: fc.array(record([], { name: line, url }), { maxLength: 2 }),
      tags: fc.array(line, { maxLength: 2 }),
      language: fc.constant('zh-Hans'),
      attachments: fc.array(attachment, { maxLength: 2 }),
      _govreport: record<FeedItem['_govreport']>(['version', 'kind', 'sections', 'metrics'], {
        version: fc.constant(1 as const),
        kind: fc.constantFrom('work', 'rule-of-law', 'openness', 'statistics', 'budget', 'other'),
        place: record(['name'], { name: line, code: fc.constant('990123'), within: line }),
        period: record(['label'], { label: line, start: date, end: date }),
        document: record([], {
          index_number: line,
          document_number: line,
          issuer: line,
          date_written: date,
          validity: fc.constantFrom('in-force', 'expired', 'repealed', 'amended'),
          theme: line,
          genre: line,
          source: line,
          site_id_code: line,
          signature: line,
          signature_date: date,
          disclosure: line,
        }),
        document_url: url,
        sections: fc.constant(sections),
        metrics: fc
          .array(metric(textsOf(sections)), { maxLength: 4 })
          // The first is what the others refer to, and refers to nothing itself.
          .map((list) =>
            list.map((each, i): Metric => {
              const { part_of, share_of, ...rest } = each;
              return i
                ? { id: `m${i + 1}`, ...each }
                : { id: 'm1', ...rest, ...(share_of && { share_of: { label: part_of ?? '' } }) };
            }),
          ),
      }),
    }),
  );

/** A sound feed of up to three reports, with keys nobody knows. */
export const anyFeed: fc.Arbitrary<Feed> = record<Feed>(['version', 'title', 'items'], {
  version: fc.constantFrom('https://jsonfeed.org/version/1.1', 'https://jsonfeed.org/version/1'),
  title: line,
  home_page_url: url,
  feed_url: url,
  description: words,
  language: fc.constant('zh-Hans'),
  next_url: url,
  authors: fc.array(record([], { name: line, url }), { maxLength: 2 }),
  items: fc
    .array(item, { maxLength: 3 })
    .map((list) =>
      list.map((each, i): FeedItem => ({ id: `item-${i}`, _unknown: { kept: true }, ...each }) as FeedItem),
    ),
});

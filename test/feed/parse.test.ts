import { test } from 'node:test';
import assert from 'node:assert/strict';
import { parseFeed } from '../../src/feed/index.js';
import type { Feed, Metric, Section } from '../../src/feed/index.js';
import { UNSAFE_URLS, hostileFeed, hostileJson } from '../fixtures/hostile-feed.js';
import { smallFeed } from '../fixtures/small-feed.js';

/** The small feed with one change, and what parsing it says. */
function parseWith(change: (feed: Feed) => void): ReturnType<typeof parseFeed> {
  const feed = JSON.parse(JSON.stringify(smallFeed)) as Feed;
  change(feed);
  return parseFeed(feed);
}

/** An item with one change in its report. */
const said = (change: (report: Feed['items'][0]['_govreport']) => void) => {
  const { feed, issues } = parseWith((each) => change(each.items[0]._govreport));
  return {
    report: feed.items[0]._govreport,
    issues,
    told: issues.map(({ code, where }) => `${code} ${where}`),
  };
};

const REPORT = '/items/0/_govreport';

test('a sound feed comes back as it is, from text and from data', () => {
  assert.deepEqual(parseFeed(JSON.stringify(smallFeed)), { feed: smallFeed, issues: [] });
  assert.deepEqual(parseFeed('\uFEFF' + JSON.stringify(smallFeed)).issues, []);
  assert.deepEqual(parseFeed(smallFeed), { feed: smallFeed, issues: [] });
});

test('data that is given is never changed, frozen data is read', () => {
  const before = JSON.stringify(hostileFeed);
  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };
  parseFeed(freeze(JSON.parse(before)));
  parseFeed(hostileFeed);
  assert.equal(JSON.stringify(hostileFeed), before);
});

test('what is no feed gives an empty one and says why, in both languages', () => {
  for (const input of [
    '',
    'not json',
    '{"items":[',
    '[]',
    '{}',
    null,
    undefined,
    7,
    true,
    [],
    {},
    () => 1,
    Symbol('x'),
    10n,
  ]) {
    const { feed, issues } = parseFeed(input);
    assert.deepEqual(feed.items, []);
    const error = issues.find(({ severity }) => severity === 'error');
    assert.ok(error?.zh && error.en, String(input));
  }
});

test('a trap in the data is an issue, not an exception', () => {
  const trap = {
    get items(): never {
      throw new Error('boom');
    },
  };
  assert.match(parseFeed(trap).issues[0].en, /boom/);
  const loop: { id: string; title: string; blocks: unknown[]; sections: unknown[] } = {
    id: 's',
    title: '环',
    blocks: [],
    sections: [],
  };
  loop.sections.push(loop);
  const { issues } = parseFeed({
    version: 'https://jsonfeed.org/version/1.1',
    title: '',
    items: [{ id: '1', title: '', _govreport: { version: 1, kind: 'other', sections: [loop], metrics: [] } }],
  });
  assert.ok(issues.some(({ code }) => code === 'deep'));
});

test('a title made of the text has nothing in it that turns its direction', () => {
  const title = (content_text: string) =>
    parseWith(({ items }) => {
      Object.assign(items[0]!, { id: 'first', title: null, content_text });
    }).feed.items[0]!.title;
  assert.equal(title('\u202e2023年\u2066工作\n第二行'), '2023年工作');
  assert.equal(title('\u202e'), 'first');
});

test('unknown keys are kept at every level', () => {
  const { feed, issues } = parseWith((each) => {
    Object.assign(each, { hubs: [{ type: 'WebSub' }] });
    Object.assign(each.items[0]._govreport.metrics[0], { _county: { checked: 'by hand' } });
  });
  assert.deepEqual(issues, []);
  assert.deepEqual((feed as unknown as { hubs: unknown }).hubs, [{ type: 'WebSub' }]);
  assert.deepEqual((feed.items[0]._govreport.metrics[0] as unknown as { _county: unknown })._county, {
    checked: 'by hand',
  });
});

test('one bad part never takes the good ones with it', async (t) => {
  await t.test('item', () => {
    const { feed, issues } = parseWith((each) => each.items.splice(0, 0, 'x' as never, null as never));
    assert.deepEqual(
      feed.items.map(({ id }) => id),
      smallFeed.items.map(({ id }) => id),
    );
    assert.deepEqual(
      issues.map(({ where }) => where),
      ['/items/0', '/items/1'],
    );
  });
  await t.test('section', () => {
    const { report, told } = said(({ sections }) => sections.splice(1, 0, 42 as never));
    assert.equal(report.sections.length, smallFeed.items[0]._govreport.sections.length);
    assert.deepEqual(told, [`type ${REPORT}/sections/1`]);
  });
  await t.test('block, with the figures it held', () => {
    const { report, told } = said(({ sections }) => Reflect.deleteProperty(sections[2].blocks[0], 'text'));
    assert.equal(
      report.sections[2].blocks.length,
      smallFeed.items[0]._govreport.sections[2].blocks.length - 1,
    );
    assert.equal(report.metrics.length, smallFeed.items[0]._govreport.metrics.length);
    assert.equal(told[0], `missing ${REPORT}/sections/2/blocks/0/text`);
    assert.ok(told.slice(1).every((each) => each.startsWith('citation-lost')));
  });
  await t.test('mark', () => {
    const { report, told } = said(({ sections }) => {
      const marks = (sections[2].blocks[0] as { marks: { url?: string }[] }).marks;
      marks[1].url = 'javascript:alert(1)';
    });
    assert.equal((report.sections[2].blocks[0] as { marks: unknown[] }).marks.length, 1);
    assert.equal(told[0], `url ${REPORT}/sections/2/blocks/0/marks/1/url`);
  });
  await t.test('metric', () => {
    const { report, told } = said(({ metrics }) => {
      metrics[3] = { ...metrics[3], value: null } as unknown as Metric;
      metrics[5] = { ...metrics[5], as_written: undefined } as unknown as Metric;
    });
    assert.equal(report.metrics.length, smallFeed.items[0]._govreport.metrics.length - 2);
    assert.deepEqual(told, [
      `type ${REPORT}/metrics/3/value`,
      `missing ${REPORT}/metrics/3`,
      `missing ${REPORT}/metrics/5/as_written`,
    ]);
  });
  await t.test('cell: the columns stay where they are', () => {
    const { report } = said(({ sections }) => {
      (sections[2].blocks[1] as { rows: unknown[][] }).rows[2][1] = { text: null };
      (sections[2].blocks[1] as { rows: unknown[][] }).rows[2][2] = { text: 9 };
    });
    const table = report.sections[2].blocks[1] as { rows: { text: string }[][] };
    assert.deepEqual(
      table.rows[2].map(({ text }) => text),
      ['自然资源', '', '9', '20'],
    );
  });
  await t.test('a block of a kind from the future keeps its words', () => {
    const { report, told } = said(({ sections }) =>
      Object.assign(sections[0].blocks[0], { type: 'callout' }),
    );
    assert.equal(report.sections[0].blocks[0].type, 'paragraph');
    assert.deepEqual(told, [`type ${REPORT}/sections/0/blocks/0/type`]);
  });
});

test('ids stay unique: the second of a kind gets another, and says so', () => {
  const { report, told } = said(({ sections, metrics }) => {
    sections[1].id = 's0';
    sections[2].id = 's0';
    metrics[1].id = metrics[0].id;
  });
  assert.deepEqual(
    report.sections.map(({ id }) => id),
    ['s0', 's0-2', 's0-3', 's3'],
  );
  assert.equal(report.metrics[1].id, `${report.metrics[0].id}-2`);
  assert.equal(told.filter((each) => each.startsWith('duplicate')).length, 3);
});

test('a thing without an id gets one that no other has', () => {
  const { report, told } = said(({ sections }) => {
    Reflect.deleteProperty(sections[0], 'id');
    Object.assign(sections[1].sections![0], { id: 'with space' });
    Object.assign(sections[2], { id: 7 });
  });
  const ids = [report.sections[0].id, report.sections[1].sections![0].id];
  assert.equal(new Set(ids).size, 2);
  assert.ok(ids.every((id) => /^\S+$/.test(id)));
  assert.equal(report.sections[2].id, '7', 'JSON Feed allows numbers as ids');
  assert.deepEqual(told, [
    `missing ${REPORT}/sections/0/id`,
    `type ${REPORT}/sections/1/sections/0/id`,
    `coerced ${REPORT}/sections/2/id`,
  ]);
});

test('when offsets and quote disagree the quote wins', async (t) => {
  const cite = (source: object) => {
    const { report, told } = said(({ metrics }) => Object.assign(metrics[0].source!, source));
    return { source: report.metrics[0].source, told };
  };
  const original = smallFeed.items[0]._govreport.metrics[0].source!;
  await t.test('in its block', () => {
    const { source, told } = cite({ start: 0, end: 3 });
    assert.deepEqual(source, original);
    assert.deepEqual(told, [`citation-moved ${REPORT}/metrics/0/source`]);
  });
  await t.test('in another block', () => {
    assert.deepEqual(cite({ block: 's3-b1' }).source, original);
    assert.deepEqual(cite({ block: 'nowhere' }).source, original);
  });
  await t.test('at the nearest of several places', () => {
    const text = smallFeed.items[0]._govreport.sections[1].sections![0].blocks[0] as { text: string };
    const second = text.text.indexOf('事项', text.text.indexOf('事项86项') + 1);
    const { source } = cite({ quote: '事项', start: second + 1, end: second + 2 });
    assert.equal(source?.start, second);
  });
  await t.test('nowhere: the figure stays, the citation goes', () => {
    const { source, told } = cite({ quote: '报告里没有这句话' });
    assert.equal(source, undefined);
    assert.deepEqual(told, [`citation-lost ${REPORT}/metrics/0/source`]);
    assert.equal(cite({ quote: '' }).source, undefined);
  });
  await t.test('an index without text keeps what it cannot check', () => {
    const { report, issues } = said((each) => {
      each.document_url = '2023.json';
      each.sections = [];
    });
    assert.deepEqual(report.metrics[0].source, original);
    assert.deepEqual(issues, []);
  });
});

test('references to figures that are not there, or to themselves, are dropped', () => {
  const { report, told } = said(({ metrics }) => {
    metrics[0].part_of = 'nobody';
    metrics[1].part_of = metrics[1].id;
    metrics[2].share_of = { metric: 'nobody', label: '全部事项' };
  });
  assert.equal(report.metrics[0].part_of, undefined);
  assert.equal(report.metrics[1].part_of, undefined);
  assert.deepEqual(report.metrics[2].share_of, { label: '全部事项' });
  assert.equal(told.length, 3);
});

test('unsafe addresses never come through, anywhere', () => {
  for (const url of UNSAFE_URLS) {
    const { feed, issues } = parseWith((each) => {
      each.home_page_url = url;
      each.items[0].url = url;
      each.items[0].image = url;
      each.items[0].attachments![0].url = url;
      each.items[0]._govreport.document_url = url;
      (each.items[0]._govreport.sections[2].blocks[3] as { attachment: { url: string } }).attachment.url =
        url;
    });
    assert.ok(!JSON.stringify(feed).includes(JSON.stringify(url).slice(1, -1)), url);
    assert.equal(issues.filter(({ code }) => code === 'url').length, 6, url);
  }
  for (const url of [
    'https://a.cn',
    'HTTP://a.cn',
    '//a.cn/x',
    '/x',
    'x.pdf',
    '?a:b',
    '#s1',
    'tel:12345',
    'mailto:a@b.cn',
    '',
  ]) {
    assert.deepEqual(parseWith((each) => (each.items[0].url = url)).issues, [], url);
  }
});

test('times as people write them are read, others dropped', () => {
  const read = (date_published: unknown) =>
    parseWith((each) => Object.assign(each.items[0], { date_published })).feed.items[0].date_published;
  assert.equal(read('2024-02-18 09:30'), '2024-02-18T09:30:00+08:00');
  assert.equal(read('2024-02-18'), '2024-02-18T00:00:00+08:00');
  assert.equal(read('2024-02-18T01:30:00Z'), '2024-02-18T01:30:00Z');
  for (const bad of ['2024-13-01', '2024年2月18日', '2024-02-18 25:00', '', 20240218])
    assert.equal(read(bad), undefined);
});

test('characters that reorder text leave titles and labels, and stay in the text that offsets count in', () => {
  const { report, told } = said(({ sections, metrics }) => {
    sections[0].title = '\u202e题目\u2066';
    metrics[0].label = '标\u202d签';
    (sections[0].blocks[0] as { text: string }).text = '正\u202e文';
  });
  assert.equal(report.sections[0].title, '题目');
  assert.equal(report.metrics[0].label, '标签');
  assert.equal((report.sections[0].blocks[0] as { text: string }).text, '正\u202e文');
  assert.deepEqual(told, [`bidi ${REPORT}/sections/0/title`, `bidi ${REPORT}/metrics/0/label`]);
});

test('numbers written as text are taken, what is no number is not', () => {
  const value = (raw: unknown) =>
    said(({ metrics }) => Object.assign(metrics[0], { value: raw })).report.metrics[0].value;
  assert.equal(value('97.5'), 97.5);
  for (const bad of ['', ' ', '九十七', '1,000', NaN, Infinity, [], {}])
    assert.equal(value(bad), 2, 'the next figure is first now');
  const huge = JSON.stringify(smallFeed).replace('"value":3,', '"value":1e999,');
  assert.equal(parseFeed(huge).feed.items[0]._govreport.metrics[0].id, 'property-registration-days');
});

test('an ordinary JSON Feed item becomes a report of its text', () => {
  const { feed, issues } = parseFeed({
    version: 'https://jsonfeed.org/version/1',
    title: '示例县',
    items: [
      { id: 1, content_text: '标题一行\n\n第二段。' },
      { id: 2, title: '只有网页', content_html: '<p>x</p>' },
    ],
  });
  assert.equal(feed.items[0].title, '标题一行');
  assert.deepEqual(feed.items[0]._govreport.sections, [
    {
      id: 's0',
      title: '',
      blocks: [
        { id: 's0-b1', type: 'paragraph', text: '标题一行' },
        { id: 's0-b2', type: 'paragraph', text: '第二段。' },
      ],
    },
  ]);
  assert.deepEqual(feed.items[1]._govreport.sections[0].blocks, []);
  assert.ok(
    issues.some(
      ({ code, severity, where }) => code === 'plain' && severity === 'info' && where === '/items/0',
    ),
  );
});

test('a hostile feed pollutes nothing and its good part is read', () => {
  const { feed, issues } = parseFeed(hostileJson);
  assert.equal((Object.prototype as { polluted?: boolean }).polluted, undefined);
  assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  assert.equal(feed.items.length, 3);
  assert.deepEqual(
    feed.items[2]._govreport.sections[0].blocks.map((block) => 'text' in block && block.text),
    ['第一段', '第二段'],
  );
  assert.equal(feed.items[1].title.length, 100_000, 'a long title is the display’s business');
  assert.deepEqual(
    feed.items[0]._govreport.metrics.map(({ id }) => id),
    ['figure', 'figure-2', 'text', 'loop'],
  );
  for (const { where, zh, en } of issues) {
    assert.match(where, /^(?:\/[\w]+)*$/);
    assert.ok(zh && en && zh !== en && zh.length < 200, zh);
  }
});

test('nesting without end is cut off, and said', () => {
  let section: Section = { id: 'deepest', title: '底', blocks: [] };
  for (let i = 0; i < 2000; i++) section = { id: `s${i}`, title: '层', blocks: [], sections: [section] };
  const { issues } = said((report) => (report.sections = [section]));
  assert.ok(issues.some(({ code, severity }) => code === 'deep' && severity === 'warning'));
  const json = JSON.stringify(smallFeed).replace(
    '"title"',
    `"_deep":${'['.repeat(100_000)}${']'.repeat(100_000)},"title"`,
  );
  assert.deepEqual(parseFeed(json).issues, []);
});

test('lost quotes by the thousand do not hold the page up', () => {
  const words = '县'.repeat(200_000);
  const metrics = Array.from({ length: 5000 }, (_, i) => ({
    ...smallFeed.items[0]._govreport.metrics[0],
    id: `m${i}`,
    source: { block: `b${i}`, start: 0, end: 3, quote: `${'县'.repeat(50)}乡` },
  }));
  const started = performance.now();
  const { report } = said((each) => {
    each.sections = Array.from({ length: 5 }, (_, i) => ({
      id: `s${i}`,
      title: '',
      blocks: [{ id: `s${i}-b`, type: 'paragraph', text: words }],
    }));
    each.metrics = metrics;
  });
  assert.equal(report.metrics.filter(({ source }) => source).length, 0);
  assert.ok(performance.now() - started < 5000);
});

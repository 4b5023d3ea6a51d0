import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFeed } from '../../src/check/index.js';
import type { DocumentInfo, Feed, FeedItem, Mark, Report } from '../../src/feed/types.js';
import { feedOf } from './marked.js';

const codes = (feed: Feed): string[] => checkFeed(feed).map(({ code }) => code);
const about = (
  document: DocumentInfo,
  item: Partial<FeedItem> = {},
  report: Partial<Report> = {},
): string[] => codes(feedOf('全年上线事项‹86项›。', { document, ...report }, item));

test('dates in order are left in peace, those out of order are asked about', () => {
  const written = { date_written: '2024-02-01', signature_date: '2024-02-01' };
  assert.deepEqual(about(written), []);
  assert.deepEqual(about(written, { date_published: '2024-02-01T08:00:00+08:00' }), [], 'the same day');
  assert.deepEqual(about({ date_written: '2024-02-11' }), ['dates-out-of-order']);
  assert.deepEqual(about({ signature_date: '2024-03-01' }), ['dates-out-of-order']);
  assert.deepEqual(about({ date_written: '2024-02-01', signature_date: '2024-01-31' }), ['dates-differ']);
  assert.deepEqual(about({ date_written: '2022-12-31' }), ['dates-out-of-order'], 'before its year began');
  assert.deepEqual(about({}, { date_modified: '2024-02-01T00:00:00+08:00' }), ['dates-out-of-order']);
});

test('the year of the title is the year reported on, save where the kind is of the year before', () => {
  assert.deepEqual(about({}, { title: '示例县2022年法治政府建设年度报告' }), ['title-year']);
  assert.deepEqual(about({}, { title: '示例县2023年政府工作报告' }, { kind: 'work' }), []);
  assert.deepEqual(about({}, { title: '示例县2024年政府工作报告' }, { kind: 'work' }), []);
  assert.deepEqual(about({}, { title: '示例县法治政府建设实施方案（2021—2025年）' }), []);
});

test('days that do not exist, spans that run backwards and a year left over are found in the text', () => {
  const said = (text: string): string[] => codes(feedOf(text));
  assert.deepEqual(said('2023年2月29日召开会议。'), ['no-such-day']);
  assert.deepEqual(said('4月31日前完成。'), ['no-such-day']);
  assert.deepEqual(said('2024年2月29日召开会议，自2023年1月1日至12月31日统计。'), []);
  assert.deepEqual(said('统计期限自2023年12月1日起至2023年1月31日。'), ['span-backwards']);
  assert.deepEqual(said('统计期限自2022年12月1日至2023年1月31日，电话12月份拨打。'), []);
  assert.deepEqual(said('现将2022年度法治政府建设情况报告如下。'), ['year-left-over']);
  assert.deepEqual(said('现将2023年度法治政府建设情况报告如下。'), []);
});

test('required metadata that is missing is named in one finding, with the rule that requires it', () => {
  const feed = feedOf(
    '全年上线事项‹86项›。',
    {},
    { title: ' ', date_published: undefined, authors: undefined },
  );
  const [finding, ...more] = checkFeed(feed);
  assert.deepEqual([finding.code, more], ['metadata-missing', []]);
  for (const words of ['ArticleTitle', 'PubDate', 'ContentSource', '国办发〔2017〕47号'])
    assert.ok(finding.zh.includes(words), words);
  assert.deepEqual(
    finding.places.map(({ where }) => where),
    ['/items/0/title', '/items/0/date_published', '/items/0/_govreport/document/source'],
  );
  assert.deepEqual(about({ issuer: '示例县人民政府' }, { authors: undefined }), [], 'the issuer is a source');
});

test('a site identification code has ten places', () => {
  assert.deepEqual(about({ site_id_code: '9901210001' }), []);
  assert.deepEqual(about({ site_id_code: 'bm01000001' }), []);
  assert.deepEqual(about({ site_id_code: '99012' }), ['site-id-code']);
});

/** A sound report with a point, a citation, a part, a share and a link; then one of them changed. */
function linked(change: (report: Report) => void): string[] {
  const feed = feedOf('全年受理‹100件#all›，其中网上‹40件<all›，占受理总数的‹40%@all›。详见下文。');
  const [{ _govreport: report }] = feed.items;
  const [section] = report.sections;
  section.points = [{ id: 's1-p1', title: '网上', block: 's1-b1', start: 0, end: 4 }];
  const marks: Mark[] = [{ type: 'link', start: 0, end: 2, url: '#s1-p1' }];
  Object.assign(section.blocks[0], { marks });
  change(report);
  return codes(feed);
}

test('references that lead nowhere are errors, each told once', () => {
  const block = (report: Report): { marks: Mark[] } =>
    report.sections[0].blocks[0] as unknown as { marks: Mark[] };
  const cases: [code: string, change: (report: Report) => void][] = [
    ['point-dead', ({ sections }) => (sections[0].points![0].block = 's9-b9')],
    ['point-outside', ({ sections }) => (sections[0].points![0].end = 999)],
    ['citation-dead', ({ metrics }) => (metrics[0].source!.block = 's9-b9')],
    ['citation-lost', ({ metrics }) => (metrics[0].source!.quote = '全年受理999件')],
    ['figure-dead', ({ metrics }) => (metrics[1].part_of = 'gone')],
    ['figure-dead', ({ metrics }) => (metrics[1].part_of = metrics[1].id)],
    ['figure-dead', ({ metrics }) => (metrics[2].share_of = { metric: 'gone' })],
    ['link-dead', (report) => (block(report).marks[0].url = '#nowhere')],
    ['id-twice', ({ sections }) => (sections[0].points![0].id = 's1')],
  ];
  assert.deepEqual(
    linked(() => {}),
    [],
  );
  for (const [code, change] of cases) assert.ok(linked(change).includes(code), code);
  assert.deepEqual(
    linked((report) => (block(report).marks[0].url = '#%E4%')),
    ['link-dead'],
    'an address that is none',
  );
  assert.deepEqual(
    linked((report) => (block(report).marks[0].url = 'https://www.shili.example/#x')),
    [],
  );
});

import type { Message } from '../feed/result.js';
import type { Feed } from '../feed/types.js';
import { element, escapeHtml } from './escape.js';
import { chosen, metaHtml, metaTags } from './head.js';
import type { HeadOptions, MetaTag } from './head.js';
import { FORMS, RULES } from './head-rules.js';
import { readHead } from './read-head.js';
import type { HeadFacts } from './read-head.js';

/** Something a page's head lacks or has wrong. `where` names the tag. */
export interface HeadFinding extends Message {
  /** The clause or the reader that asks for it. */
  clause: string;
  /** What to write, ready to paste; the report's own words where the feed is given. */
  write: string;
}

/** What is known of the report on the page, so that a finding can say what to write. */
export interface LintOptions extends HeadOptions {
  feed?: Feed;
}

/**
 * What the head of a report's page lacks: the tags of 国办发〔2017〕47号, those the cards of WeChat, QQ and DingTalk read, schema.org
 * data, and the way to the feed. Names are read in any case, as inspectors do, and asked for as the annex writes them.
 *
 * @param page its HTML, or what `readHead` or a page's own script found in it.
 */
export function lintHead(page: string | HeadFacts, { feed, ...options }: LintOptions = {}): HeadFinding[] {
  const facts = typeof page === 'string' ? readHead(page) : page;
  const item = feed && chosen(feed, options.item);
  const known = item ? metaTags(item, options) : [];
  const same = (a: MetaTag, by: string, name: string) =>
    a.by === by && (a.name === name || (by === 'name' && a.name.toLowerCase() === name.toLowerCase()));
  const findings: HeadFinding[] = [];

  for (const { clause, severity, tags } of RULES) {
    for (const [by, name, example] of tags) {
      const found = facts.metas.filter((meta) => same(meta, by, name));
      const content = known.find((tag) => same(tag, by, name))?.content ?? example;
      const say = (code: string, level: Message['severity'], zh: string, en: string) =>
        findings.push({
          code,
          severity: level,
          where: `meta ${by}="${name}"`,
          clause,
          zh,
          en,
          write: metaHtml({ by, name, content }),
        });
      const filled = found.filter((meta) => meta.content);
      const [first] = filled;
      const form = FORMS[name];
      if (!found.length) say('tag-missing', severity, `缺少 ${name}`, `${name} is missing`);
      else if (!first) say('tag-empty', severity, `${name} 是空的`, `${name} is empty`);
      else if (new Set(filled.map((meta) => meta.content)).size > 1)
        say(
          'tag-twice',
          'warning',
          `${name} 有多个，内容不同`,
          `${name} is there more than once, and differs`,
        );
      else if (first.name !== name)
        say('tag-case', 'info', `${first.name} 宜写作 ${name}`, `${first.name} is better written ${name}`);
      if (first && form && !form.fits.test(first.content))
        say(
          'tag-form',
          'warning',
          `${name} ${form.zh}，现为“${first.content}”`,
          `${name} ${form.en}; it is "${first.content}"`,
        );
    }
  }
  return [...findings, ...lintRest(facts, feed, item?.title)];
}

/** What is no meta tag by name. */
function lintRest(facts: HeadFacts, feed: Feed | undefined, title = '文章标题'): HeadFinding[] {
  const findings: HeadFinding[] = [];
  const ask = (fine: unknown, finding: HeadFinding) => void (fine || findings.push(finding));
  const kinds = facts.data.map(kindsOf);
  ask(facts.charset, {
    code: 'charset-missing',
    severity: 'warning',
    where: 'meta charset',
    clause: 'HTML Living Standard 4.2.5.4',
    zh: '没有写明文字编码，可能出现乱码',
    en: 'the encoding is not named; words may come out garbled',
    write: '<meta charset="utf-8">',
  });
  ask(facts.lang, {
    code: 'language-missing',
    severity: 'warning',
    where: 'html lang',
    clause: 'WCAG 2.2, 3.1.1；GB/T 37668-2019',
    zh: '没有写明网页语言，读屏软件可能读错',
    en: 'the language of the page is not named; screen readers may read it wrongly',
    write: '<html lang="zh-CN">',
  });
  ask(facts.title, {
    code: 'title-missing',
    severity: 'error',
    where: 'title',
    clause: 'HTML Living Standard 4.2.2；微信分享卡片取此标题',
    zh: '网页没有标题',
    en: 'the page has no title',
    write: element('title', {}, escapeHtml(title)),
  });
  ask(
    facts.metas.some(({ name }) => name.toLowerCase() === 'viewport'),
    {
      code: 'viewport-missing',
      severity: 'warning',
      where: 'meta name="viewport"',
      clause: '工信厅信管函〔2021〕67号附件1（手机上的字号）',
      zh: '没有按手机屏幕排版，手机上字会很小',
      en: 'the page is not laid out for phones; its text is tiny there',
      write: '<meta name="viewport" content="width=device-width, initial-scale=1">',
    },
  );
  ask(!kinds.includes(undefined), {
    code: 'data-broken',
    severity: 'error',
    where: 'script type="application/ld+json"',
    clause: 'JSON-LD 1.1',
    zh: '结构化数据不是JSON，搜索引擎会忽略',
    en: 'the structured data is no JSON; search engines drop it',
    write: 'govreport head report.json',
  });
  ask(kinds.includes(undefined) || kinds.some((each) => each?.includes('Report')), {
    code: 'data-missing',
    severity: 'info',
    where: 'script type="application/ld+json"',
    clause: 'schema.org Report',
    zh: '没有结构化数据，搜索引擎看不出这是一份报告',
    en: 'no structured data: search engines cannot tell that this is a report',
    write: 'govreport head report.json',
  });
  const discovery = {
    rel: 'alternate',
    type: 'application/feed+json',
    href: feed?.feed_url ?? 'report.json',
  };
  ask(
    facts.links.some(({ rel, type }) => rel === discovery.rel && type === discovery.type),
    {
      code: 'feed-missing',
      severity: 'info',
      where: 'link rel="alternate"',
      clause: 'JSON Feed 1.1, Discovery',
      zh: '没有指明报告数据的地址，阅读器找不到',
      en: 'the feed is not named; readers cannot find it',
      write: element('link', discovery, null),
    },
  );
  return findings;
}

/** The types a piece of JSON-LD speaks of; undefined when it is no JSON. */
function kindsOf(text: string): string[] | undefined {
  try {
    const found: string[] = [];
    JSON.parse(text, (key, value: unknown) => {
      if (key === '@type') found.push(...[value].flat().map(String));
      return value;
    });
    return found;
  } catch {
    return undefined;
  }
}

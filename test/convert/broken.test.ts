import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { convert, convertSync } from '../../src/convert/index.js';
import type { Feed } from '../../src/feed/types.js';
import type { Message, Result } from '../../src/feed/result.js';
import { wordReport } from './word-file.js';
import { wordsOfSections } from './words.js';

const PROSE = '全县各级各部门认真落实工作部署，持续完善制度机制，推动各项任务落地见效。';
const text = (result: Result<Feed>): string => wordsOfSections(result.value.items[0]!._govreport.sections);
const codes = (messages: Message[]): string[] => messages.map((message) => message.code);

/** Every message is of use: what, where, and in both languages. */
function assertClear(messages: Message[]): void {
  for (const { where, zh, en } of messages) {
    assert.match(where, /^(?:line|page) \d+$|^\//);
    assert.match(zh, /[\u4e00-\u9fff]/);
    assert.match(en, /[a-z]/);
  }
}

describe('files that cannot be read', () => {
  const cases: [string, Uint8Array, string][] = [
    ['nothing', new Uint8Array(), 'no-text'],
    ['blank lines', new TextEncoder().encode(' \n\u3000\n'), 'no-text'],
    [
      'a picture',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1, 2, 3, 0, 0, 0, 0, 0]),
      'format-unknown',
    ],
    [
      'an old Word file',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
      'format-unknown',
    ],
    ['an archive', new TextEncoder().encode('PK\u0003\u0004 readme.txt'), 'format-unknown'],
    ['an OFD file', new TextEncoder().encode('PK\u0003\u0004 OFD.xml'), 'format-unknown'],
    ['a PDF of one line', new TextEncoder().encode('%PDF-1.7\n'), 'pdf-damaged'],
    ['more than 20 MB', new Uint8Array(20_000_001).fill(0x61), 'file-too-large'],
  ];
  for (const [name, bytes, code] of cases) {
    it(`${name}: says ${code} and gives an empty report`, async () => {
      const result = await convert(bytes, { filename: '示例.bin' });
      assert.ok(codes(result.messages).includes(code), codes(result.messages).join());
      assert.equal(result.value.items.length, 1);
      assert.equal(text(result), '');
      assertClear(result.messages);
    });
  }
});

describe('the text that can be saved is saved', () => {
  it('from a Word file that was cut off', async () => {
    const whole = await wordReport(
      Array.from({ length: 200 }, (_, i) => ({ text: `${PROSE}第${i + 1}段。` })),
    );
    const result = await convert(whole.subarray(0, Math.floor(whole.length * 0.6)));
    assert.ok(codes(result.messages).includes('docx-damaged'));
    assert.match(text(result), /全县各级各部门认真落实/);
    assertClear(result.messages);
  });

  it('from an old Word file, which keeps its text as UTF-16', async () => {
    const body = Buffer.from(`示例县2023年工作报告\r一、工作回顾\r${PROSE}\r`, 'utf16le');
    const bytes = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(504),
      body,
      Buffer.alloc(64),
    ]);
    const result = await convert(new Uint8Array(bytes));
    assert.ok(codes(result.messages).includes('format-unknown'));
    assert.match(text(result), /持续完善制度机制/);
  });

  it('from UTF-8 cut off in the middle of a character, and from GB18030 with a damaged byte', async () => {
    const utf8 = new TextEncoder().encode(`一、情况\n${PROSE.repeat(20)}`);
    const cut = await convert(utf8.subarray(0, utf8.length - 1));
    assert.ok(codes(cut.messages).includes('encoding-damaged'));
    assert.match(text(cut), /持续完善制度机制/);
    // 示例县 in GBK, then a byte no encoding has.
    const gbk = Uint8Array.from([0xca, 0xbe, 0xc0, 0xfd, 0xcf, 0xd8, 0xa1, 0xa3, 0xff, 0xca, 0xbe]);
    const damaged = await convert(gbk);
    assert.ok(codes(damaged.messages).includes('encoding-unsure'));
    assert.match(text(damaged), /示例县/);
  });

  it('from a page with no article: all of its text, and a warning', async () => {
    const page =
      '<html><body><ul><li><a href="/">首页</a></li><li><a href="/zw">示例县概况介绍</a></li></ul></body></html>';
    const result = await convert(page);
    assert.ok(codes(result.messages).includes('no-article'));
    assert.match(text(result), /示例县概况介绍/);
  });
});

describe('hostile pages', () => {
  it('gives up structure and keeps words where elements nest without end', () => {
    for (const tag of ['div', 'span', 'b', 'ul><li', 'table><tr><td', 'blockquote', 'a href=x']) {
      const close = tag
        .split('><')
        .reverse()
        .map((name) => `</${name.split(' ')[0]!}>`)
        .join('');
      const page = `<body>${`<${tag}>`.repeat(3000)}<p>${PROSE}</p>${close.repeat(3000)}<p>二、另一部分的文字在此。</p></body>`;
      const begun = performance.now();
      const result = convertSync(page);
      assert.match(text(result), /持续完善制度机制/, tag);
      assert.match(text(result), /另一部分的文字/, tag);
      assert.ok(performance.now() - begun < 10_000, `${tag} in time`);
    }
  });

  it('keeps no link whose address could run code', () => {
    const schemes = [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\tscript:alert(1)',
      '&#106;avascript:x',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:x',
    ];
    const links = schemes
      .map((href, i) => `<p>第${i}处<a href="${href}">链接的文字</a>在这里，内容照常保留。</p>`)
      .join('');
    const json = JSON.stringify(
      convertSync(
        `<body>${links}<p>见<a href="/tj.html">公报</a>和<a href="mailto:a@b.cn">邮箱</a>。</p></body>`,
      ).value,
    );
    assert.doesNotMatch(json, /script:|data:|file:|blob:/i);
    assert.match(json, /"url":"\/tj.html"/);
    assert.match(json, /"url":"mailto:a@b.cn"/);
    assert.match(json, /链接的文字/);
  });

  it('reads no script, style, comment or hidden text', () => {
    const page = `<body><script>var a="脚本里的字"</script><style>.a{content:"样式里的字"}</style><!-- 注释里的字 --><p hidden>隐藏的字</p><p style="display: none">不显示的字</p><p>${PROSE}</p></body>`;
    assert.doesNotMatch(text(convertSync(page)), /脚本里|样式里|注释里|隐藏的|不显示/);
  });

  it('makes no giant of a table with absurd spans', () => {
    const page = `<body><p>${PROSE}</p><table><tr><td rowspan="999999999" colspan="99999999">项目</td><td>数量</td></tr><tr><td>1</td></tr></table></body>`;
    const begun = performance.now();
    assert.match(text(convertSync(page)), /项目数量1/);
    assert.ok(performance.now() - begun < 2000);
  });

  it('resolves relative links against the page, when its address is known', () => {
    const page = `<body><p>${PROSE}详见<a href="../tj/2023.html">公报</a>。</p><p><a href="fj.pdf">附表.pdf</a></p></body>`;
    const item = convertSync(page, { url: 'https://www.example.gov.cn/zwgk/2024/a.html' }).value.items[0]!;
    assert.match(
      JSON.stringify(item._govreport.sections),
      /https:\/\/www\.example\.gov\.cn\/zwgk\/tj\/2023\.html/,
    );
    assert.equal(item.attachments![0]!.url, 'https://www.example.gov.cn/zwgk/2024/fj.pdf');
  });
});

describe('time', () => {
  const paragraph = (i: number): string =>
    `（${'一二三四五六七八九'[i % 9]!}）推进第${i}项工作。全年受理申请${i + 31}件，办结${i + 20}件，办结率${90 + (i % 9)}.${i % 10}%，${PROSE.repeat(3)}\n`;
  const report = (length: number): string => {
    let body = '示例县人民政府关于2023年工作情况的报告\n一、工作情况\n';
    for (let i = 0; body.length < length; i++) body += paragraph(i);
    return body;
  };
  /** Milliseconds; on a busy machine the clock runs on while others work, so processor time counts where it is less. */
  const timed = (input: string): number => {
    const [begun, used] = [performance.now(), process.cpuUsage()];
    convertSync(input);
    const { user, system } = process.cpuUsage(used);
    return Math.min(performance.now() - begun, (user + system) / 1000);
  };

  it('reads a report of 30,000 characters within 150 ms, figures included', () => {
    const input = report(30_000);
    for (let i = 0; i < 5; i++) convertSync(input);
    const best = Math.min(...Array.from({ length: 7 }, () => timed(input)));
    assert.ok(best <= 150, `${best.toFixed(0)} ms`);
  });

  it('grows in proportion up to 2 MB of text', () => {
    const [short, long] = [report(70_000), report(700_000)];
    timed(short);
    const once = Math.min(timed(short), timed(short), timed(short));
    const tenfold = timed(long);
    assert.ok(
      tenfold < once * 25,
      `${once.toFixed(0)} ms, then ${tenfold.toFixed(0)} ms for ten times as much`,
    );
  });
});

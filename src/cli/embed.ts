import { embedSnippet } from '../publish/embed.js';
import type { EmbedOptions } from '../publish/embed.js';
import { toOembed } from '../publish/oembed.js';
import { CommandError } from './command.js';
import { oneOf, publishCommand } from './publish.js';
import type { Asked } from './publish.js';

/** `govreport embed`: what others paste to show one display. */
export const embedCommand = publishCommand({
  name: 'embed',
  summary: {
    zh: '写出嵌入代码，供别的网页显示一个组件',
    en: 'write what another page pastes to show one display',
  },
  synopsis: 'DISPLAY [NAME=VALUE...]',
  options: {
    kind: { zh: 'script（默认）、data、iframe、oembed', en: 'script (default), data, iframe or oembed' },
    src: {
      zh: '报告数据的网址；不写则取数据里的 feed_url',
      en: 'address of the feed; its feed_url when absent',
    },
    script: { zh: 'govreport.js 的网址', en: 'address of govreport.js' },
    integrity: { zh: '脚本的校验值，见 integrity.json', en: 'hash of the script, see integrity.json' },
    theme: { zh: 'blue、red、neutral', en: 'blue, red or neutral' },
    scheme: { zh: 'light、dark、auto 等', en: 'light, dark, auto …' },
    width: { zh: '框架的宽，像素或100%', en: 'width of a frame, px or 100%' },
    height: { zh: '框架起初的高，像素', en: 'height of a frame at first, px' },
  },
  write(asked) {
    try {
      return write(asked);
    } catch (error) {
      // What a person typed and the snippet cannot hold.
      if (!(error instanceof TypeError)) throw error;
      throw new CommandError({ zh: `不能这样写：${error.message}`, en: error.message });
    }
  },
});

function write({ feed, item, words, option }: Asked): string {
  const [display, ...attributes] = words;
  if (display === undefined) {
    throw new CommandError({
      zh: '请写明显示哪个组件，例如 metric-card',
      en: 'name the display to show, such as metric-card',
    });
  }
  const src = option('src') ?? feed.feed_url;
  if (src === undefined) {
    throw new CommandError({
      zh: '数据里没有 feed_url，请用 --src 写明报告数据的网址',
      en: 'the feed has no feed_url: give its address with --src',
    });
  }
  const { metric, ...others } = namedValues(attributes);
  if (metric !== undefined && !item._govreport.metrics.some(({ id }) => id === metric)) {
    throw new CommandError({ zh: `这份报告没有数据 ${metric}`, en: `this report has no figure ${metric}` });
  }
  const options: EmbedOptions = {
    element: display.replace(/^govreport-/, ''),
    src,
    attributes: { report: option('item'), metric, ...others },
    script: option('script'),
    integrity: option('integrity'),
    theme: option('theme'),
    scheme: option('scheme'),
    title: item.title,
    link: item.url ? { text: item.title, url: item.url } : undefined,
  };
  const kind = oneOf('kind', option('kind'), ['script', 'data', 'iframe', 'oembed']) ?? 'script';
  const height = pixels('height', option('height'));
  const width = option('width');
  if (kind !== 'oembed') return embedSnippet(kind, { ...options, height, width });
  return `${JSON.stringify(toOembed(feed, { ...options, height, width: pixels('width', width) }), null, 2)}\n`;
}

function namedValues(words: string[]): Record<string, string> {
  return Object.fromEntries(
    words.map((word) => {
      const at = word.indexOf('=');
      return at < 0 ? [word, ''] : [word.slice(0, at), word.slice(at + 1)];
    }),
  );
}

function pixels(name: string, value: string | undefined): number | undefined {
  if (value === undefined || /^[1-9]\d{0,4}$/.test(value))
    return value === undefined ? undefined : Number(value);
  throw new CommandError({
    zh: `--${name} 是像素数，例如 480`,
    en: `--${name} is a number of px, such as 480`,
  });
}

/** Everything a web team puts on its server, as files. Pure. */
import { embedSnippet, toHead, toHtml } from '../../publish/index.js';
import type { EmbedKind } from '../../publish/index.js';
import { featuredMetrics } from '../../feed/index.js';
import type { Feed, FeedItem } from '../../feed/index.js';
import { displaysOf } from '../composition.js';
import type { Composition } from '../composition.js';
import { themeCss } from '../compose/colour.js';
import type { Release } from '../release.js';

export const FEED_NAME = 'report.json';
export const SCRIPT_NAME = 'govreport.js';
export const THEME_NAME = 'theme.css';

export interface Taken {
  feed: Feed;
  item: FeedItem;
  composition: Composition;
  release: Release;
  /** Folder the files will stand in, `/govreport/`; the snippet's addresses begin with it. Beside the page when empty. */
  folder?: string;
}

/** What to paste into an article template, in one of three forms. */
export function snippetOf({ feed, item, composition, release, folder = '' }: Taken, kind: EmbedKind): string {
  const featured = featuredMetrics(item._govreport).map(({ id }) => id);
  const displays = displaysOf(composition, feed.items.length > 1 ? item.id : undefined, featured);
  const snippets = displays.map(({ element, attributes }) =>
    embedSnippet(kind, {
      element,
      attributes,
      src: `${folder}${FEED_NAME}`,
      script: `${folder}${SCRIPT_NAME}`,
      integrity: release.integrity[SCRIPT_NAME],
      ...(composition.theme !== 'own' && { theme: composition.theme }),
      scheme: composition.scheme,
      title: item.title,
    }),
  );
  // The script is named once.
  const [first = '', ...rest] = snippets;
  const script = /^<script[^>]*><\/script>\n/.exec(first)?.[0] ?? '';
  const tags = rest.map((snippet) => (snippet.startsWith(script) ? snippet.slice(script.length) : snippet));
  const sheet = composition.theme === 'own' ? `<link rel="stylesheet" href="${folder}${THEME_NAME}">\n` : '';
  return sheet + first + tags.join('');
}

export interface PackedFile {
  path: string;
  text: string;
}

/** The files of the package, the example page and the notes for the web team among them. */
export function packageFiles(taken: Taken): PackedFile[] {
  const { feed, item, composition, release } = taken;
  const own = composition.theme === 'own' ? [{ path: THEME_NAME, text: themeCss(composition.hue) }] : [];
  const files = Object.entries(release.files).map(([path, text]) => ({ path, text }));
  return [
    { path: FEED_NAME, text: `${JSON.stringify(feed, null, 2)}\n` },
    { path: 'index.html', text: examplePage(taken) },
    { path: 'article.html', text: `${toHtml(feed, { item: item.id })}\n` },
    { path: 'head.html', text: `${toHead(feed, { item: item.id })}\n` },
    ...own,
    ...files,
    { path: 'integrity.json', text: `${JSON.stringify(release.integrity, null, 2)}\n` },
    { path: '使用说明.txt', text: notes(taken) },
  ];
}

/** A page that shows what was composed, complete without the script. */
function examplePage(taken: Taken): string {
  const { feed, item, composition } = taken;
  const snippet = snippetOf({ ...taken, folder: '' }, 'script');
  // The whole-page tag takes the article in; other displays stand above it.
  const article = toHtml(feed, { item: item.id });
  const page =
    composition.layout === 'page'
      ? snippet.replace(/<\/govreport-report>\s*$/, `\n${article}\n</govreport-report>\n`)
      : `${snippet}${article}\n`;
  return `<!doctype html>
<html lang="${item.language ?? feed.language ?? 'zh-Hans'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${toHead(feed, { item: item.id })}
</head>
<body>
${page}</body>
</html>
`;
}

function notes(taken: Taken): string {
  const { item, release } = taken;
  return `${item.title}
由 govreport ${release.version} 制作

一、放到服务器上
把本文件夹里的文件原样上传到同一个目录，例如网站的 /govreport/。
不需要安装任何程序，也不访问其他网站。

二、放进文章页
把下面几行粘贴到文章模板里要显示的位置。文件不在页面所在目录时，把两处地址改成实际目录。

${snippetOf(taken, 'script')}
栏目系统会删掉不认识的标签时，改用下面的写法：

${snippetOf(taken, 'data')}
三、页面的头部
head.html 里是国办发〔2017〕47号要求的标签和分享用的标签，粘贴到文章页的 <head> 里。
其中网站名称、域名、栏目等由模板提供的，以模板为准。

四、没有脚本时
article.html 是完整的正文。把它放在标签里面，脚本没有加载时读者看到的就是它。

五、安全设置
服务器设有内容安全策略（CSP）时，需要：script-src 'self'; connect-src 'self'; style-src 'self'。
integrity.json 是各文件的校验值，粘贴的代码里已经写好。

六、更新
修改数据后重新制作，替换 report.json 即可；页面不用改。
`;
}

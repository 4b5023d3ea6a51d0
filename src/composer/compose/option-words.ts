/** What an attribute is called in the editor's forms. The forms are made from the manifest; a test holds these words to it. */
import { msg } from '@lit/localize';

/** The name and, where a word is not enough, what to write. */
export interface OptionWords {
  name: string;
  hint?: string;
}

export function optionWords(attribute: string): OptionWords | undefined {
  const words: Record<string, OptionWords> = {
    parts: {
      name: msg('包含哪些部分'),
      hint: msg('可写 tools title info figures nav body share，空格隔开，留空为全部'),
    },
    'heading-level': { name: msg('标题级别'), hint: msg('1 到 4，与所在页面的标题衔接') },
    section: { name: msg('只看哪一节'), hint: msg('章节编号，如 s1-2') },
    show: { name: msg('显示哪些数据') },
    kind: { name: msg('只看哪类数据') },
    match: { name: msg('只看名称含有') },
    grouped: { name: msg('按章节分组') },
    full: { name: msg('显示全部信息') },
    label: { name: msg('读屏时的名称') },
    size: { name: msg('大小') },
    compact: { name: msg('紧凑') },
    emphasis: { name: msg('突出') },
    type: { name: msg('图表类型') },
    'show-table': { name: msg('同时显示表格') },
    levels: { name: msg('目录层数') },
    views: { name: msg('浏览次数'), hint: msg('由网站填入') },
    'show-title': { name: msg('显示标题') },
    'show-attachments': { name: msg('显示附件') },
    targets: {
      name: msg('分享到哪里'),
      hint: msg('可写 wechat weibo qq copy print 等，空格隔开，留空为全部'),
    },
    url: { name: msg('分享的网址') },
    'page-title': { name: msg('分享的标题') },
    summary: { name: msg('分享的摘要') },
    image: { name: msg('分享的图片') },
  };
  return words[attribute];
}

/** The words of an attribute's choices that are not plain to see. */
export function choiceWords(choice: string): string {
  const words: Record<string, string> = {
    featured: msg('精选'),
    all: msg('全部'),
    small: msg('小'),
    large: msg('大'),
    line: msg('折线图'),
    bar: msg('柱形图'),
    ranking: msg('排名图'),
    change: msg('变化图'),
  };
  return words[choice] ?? choice;
}

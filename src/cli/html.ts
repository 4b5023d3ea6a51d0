import { toHtml } from '../publish/html.js';
import { CommandError } from './command.js';
import { oneOf, publishCommand } from './publish.js';

/** `govreport html`: what a CMS's article field takes. */
export const htmlCommand = publishCommand({
  name: 'html',
  summary: {
    zh: '把报告写成网页正文，粘贴到CMS即可',
    en: 'write a report as HTML for the article field of a CMS',
  },
  options: {
    'heading-level': { zh: '标题的级别，1到6；0不写标题', en: 'level of the title, 1 to 6; 0 leaves it out' },
    figures: {
      zh: '正文前列出哪些数据：featured、all、none',
      en: 'figures above the text: featured, all or none',
    },
    src: {
      zh: '报告数据的网址；写了，组件就会接管正文',
      en: 'address of the feed; with it our elements take over the text',
    },
    script: { zh: 'govreport.js 的网址', en: 'address of govreport.js' },
  },
  write({ feed, item, option }) {
    const level = option('heading-level');
    if (level !== undefined && !/^[0-6]$/.test(level)) {
      throw new CommandError({ zh: '--heading-level 是0到6', en: '--heading-level is 0 to 6' });
    }
    return `${toHtml(feed, {
      item: item.id,
      headingLevel: level === undefined ? undefined : Number(level),
      figures: oneOf('figures', option('figures'), ['featured', 'all', 'none']),
      src: option('src'),
      script: option('script'),
    })}\n`;
  },
});

import type { Message } from '../feed/result.js';
import type { MetaTag } from './head.js';

/** Who asks for a tag, how loudly, and what an example of it is. */
export interface Rule {
  clause: string;
  severity: Message['severity'];
  tags: [by: MetaTag['by'], name: string, example: string][];
}

const ANNEX = '国办发〔2017〕47号附件《网页设计规范》';

/** The tags a report's page should have, in the order of the annex. */
export const RULES: readonly Rule[] = [
  {
    clause: `${ANNEX}，网站标签`,
    severity: 'error',
    tags: [
      ['name', 'SiteName', '示例县人民政府'],
      ['name', 'SiteDomain', 'www.example.gov.cn'],
      ['name', 'SiteIDCode', '1234560001'],
    ],
  },
  {
    clause: `${ANNEX}，栏目标签`,
    severity: 'error',
    tags: [
      ['name', 'ColumnName', '法治政府建设年度报告'],
      ['name', 'ColumnDescription', '发布法治政府建设年度报告'],
      ['name', 'ColumnKeywords', '法治政府,年度报告'],
      ['name', 'ColumnType', '政策文件'],
    ],
  },
  {
    clause: `${ANNEX}，内容页标签`,
    severity: 'error',
    tags: [
      ['name', 'ArticleTitle', '文章标题'],
      ['name', 'PubDate', '2024-02-18 09:30'],
      ['name', 'ContentSource', '县政府办公室'],
    ],
  },
  {
    clause: `${ANNEX}，内容页标签（选填）`,
    severity: 'info',
    tags: [
      ['name', 'Keywords', '法治政府,年度报告'],
      ['name', 'Author', '责任编辑姓名'],
      ['name', 'Description', '一两句话的摘要'],
      ['name', 'Image', 'https://www.example.gov.cn/1.png'],
      ['name', 'Url', 'https://www.example.gov.cn/1.html'],
    ],
  },
  {
    clause: 'Open Graph（ogp.me）：钉钉等分享卡片',
    severity: 'warning',
    tags: [
      ['property', 'og:title', '文章标题'],
      ['property', 'og:description', '一两句话的摘要'],
      ['property', 'og:url', 'https://www.example.gov.cn/1.html'],
      ['property', 'og:image', 'https://www.example.gov.cn/1.png'],
      ['property', 'og:type', 'article'],
    ],
  },
  {
    clause: 'itemprop：手机QQ、微信分享卡片',
    severity: 'warning',
    tags: [
      ['itemprop', 'name', '文章标题'],
      ['itemprop', 'description', '一两句话的摘要'],
      ['itemprop', 'image', 'https://www.example.gov.cn/1.png'],
    ],
  },
];

/** What a tag must look like when it is there. */
export const FORMS: Record<string, { fits: RegExp; zh: string; en: string }> = {
  PubDate: {
    fits: /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/,
    zh: '应写作“YYYY-MM-DD HH:MM”',
    en: 'is written YYYY-MM-DD HH:MM',
  },
  SiteIDCode: {
    fits: /^(?:[a-z]{2}\d{8}|\d{10})$/i,
    zh: '应为10位网站标识码',
    en: 'is the ten characters of the site identification code',
  },
  SiteDomain: {
    fits: /^[^\s/:]+\.[^\s/:]+$/,
    zh: '应只写域名，不带http://',
    en: 'is the domain alone, without http://',
  },
  ...Object.fromEntries(
    ['Image', 'Url', 'og:url', 'og:image', 'image'].map((name) => [
      name,
      { fits: /^https?:\/\//i, zh: '应写完整网址', en: 'is a full address' },
    ]),
  ),
};

import { finding, type Finding } from '../finding.js';
import { placeOfField } from '../places.js';
import type { ReadReport } from '../reading.js';

/**
 * What 《政府网站发展指引》 (国办发〔2017〕47号), annex 网页设计规范, 网页标签, requires of every article: ArticleTitle, PubDate and
 * ContentSource. The site's identification code is required too, but most feeds leave it to the page's template.
 */
export function checkMetadata(report: ReadReport): Finding[] {
  const { item } = report;
  const { document } = item._govreport;
  const missing: [field: string, zh: string, tag: string][] = [];
  if (!item.title?.trim()) missing.push(['/title', '标题', 'ArticleTitle']);
  if (!item.date_published) missing.push(['/date_published', '发布时间', 'PubDate']);
  if (!(document?.source ?? item.authors?.[0]?.name ?? document?.issuer)?.trim())
    missing.push(['/_govreport/document/source', '来源', 'ContentSource']);
  const required = missing.length ? [ask(report, missing)] : [];
  return document?.site_id_code === undefined || /^[A-Za-z]{2}\d{8}$|^\d{10}$/.test(document.site_id_code)
    ? required
    : [...required, askCode(report, document.site_id_code)];
}

function ask(report: ReadReport, missing: [field: string, zh: string, tag: string][]): Finding {
  const zh = missing.map(([, name, tag]) => `${name}（${tag}）`).join('、');
  return finding({
    code: 'metadata-missing',
    severity: 'warning',
    certainty: 1,
    says: {
      zh: `缺少${zh}；国办发〔2017〕47号附件“网页标签”规定文章页必须标注。`,
      en: `${missing.map(([, , tag]) => tag).join(', ')} missing, which 国办发〔2017〕47号 (annex, meta tags) requires of every article.`,
    },
    places: missing.map(([field, name]) => placeOfField(report, field, name)),
    remedy: {
      zh: '发布前在报告数据中补上。',
      en: 'Add it to the feed before publishing.',
    },
  });
}

function askCode(report: ReadReport, code: string): Finding {
  return finding({
    code: 'site-id-code',
    severity: 'warning',
    certainty: 0.8,
    says: {
      zh: `网站标识码“${code}”不是10位（地方网站为10位数字，部门网站为2位字母加8位数字），请核对。`,
      en: `The site identification code “${code}” should be ten digits, or two letters and eight digits.`,
    },
    places: [placeOfField(report, '/_govreport/document/site_id_code', code)],
    remedy: { zh: '以网站底部“网站标识码”为准。', en: 'Copy it from the foot of the site.' },
  });
}

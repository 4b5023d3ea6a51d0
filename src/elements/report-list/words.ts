import { msg, str } from '@lit/localize';
import type { FeedItem, ReportKind } from '../../feed/index.js';

/** The kinds in words, in the order a list offers them. */
export function kindWords(): Record<ReportKind, string> {
  return {
    work: msg('政府工作报告'),
    'rule-of-law': msg('法治政府建设'),
    openness: msg('信息公开年报'),
    statistics: msg('统计公报'),
    budget: msg('预算决算'),
    other: msg('其他'),
  };
}

/** What a reader must know before opening a document that is not, or not as it stands, in force. */
export function careWord({ _govreport: { document } }: FeedItem): string | undefined {
  const validity = document?.validity;
  if (!validity || validity === 'in-force') return undefined;
  return { expired: msg('失效'), repealed: msg('废止'), amended: msg('已修改') }[validity];
}

export function yearWord(year: string): string {
  return msg(str`${year}年`);
}

export function loadingWords(): string {
  return msg('正在加载报告…');
}

export function failedWords(): string {
  return msg('报告数据暂时无法读取。');
}

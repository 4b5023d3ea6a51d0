/** The words of the editor's forms for what the feed has codes for. */
import { msg } from '@lit/localize';
import type { Metric, MetricKind, Qualifier, ReportKind, Validity } from '../../feed/index.js';

export function qualifierNames(): [Qualifier, string][] {
  return [
    ['exact', msg('确数')],
    ['about', msg('约、左右')],
    ['near', msg('近')],
    ['over', msg('余、多')],
    ['more-than', msg('超、逾、突破')],
    ['at-least', msg('以上、不少于')],
    ['at-most', msg('以下、不超过')],
    ['within', msg('以内')],
  ];
}

export function kindNames(): [MetricKind, string][] {
  return [
    ['count', msg('数量')],
    ['money', msg('金额')],
    ['percent', msg('比率')],
    ['percentage-points', msg('百分点')],
    ['rank', msg('位次')],
    ['duration', msg('时长')],
    ['measure', msg('计量')],
    ['ratio', msg('倍数与比')],
    ['structure', msg('结构')],
    ['change', msg('增减')],
  ];
}

export function statusNames(): [NonNullable<Metric['status']>, string][] {
  return [
    ['result', msg('已完成')],
    ['target', msg('目标')],
    ['forecast', msg('预计')],
  ];
}

export function reportKindNames(): [ReportKind, string][] {
  return [
    ['work', msg('政府工作报告')],
    ['rule-of-law', msg('法治政府建设年度报告')],
    ['openness', msg('政府信息公开工作年度报告')],
    ['statistics', msg('统计公报')],
    ['budget', msg('预决算报告')],
    ['other', msg('其他')],
  ];
}

export function validityNames(): [Validity, string][] {
  return [
    ['in-force', msg('有效')],
    ['amended', msg('已修改')],
    ['expired', msg('失效')],
    ['repealed', msg('废止')],
  ];
}

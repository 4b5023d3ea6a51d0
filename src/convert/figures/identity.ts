/**
 * What a figure is called in links and from year to year: `m-` and a hash of its name, the family of its unit and its scope.
 * A hash, because names are Chinese and ids must be plain and short, and a pinyin table would be larger than all else here.
 * The name is taken without years, numbers, 同比 and the direction of a change, so that 增长 and 下降 are one figure's two years.
 */
const DIRECTION =
  /(?:增长|下降|上升|提高|提升|增加|减少|降低|回落|上涨|下跌|增幅|降幅|增速|高于|低于|快于|慢于|高出)/g;
const FRAME = /(?:同比|环比|累计|全年|已|共|新增|目标|预期|年度)/g;

/** The id of a figure, not yet made unique. */
export function figureId(label: string, family: string, scope: string): string {
  const name = label
    .replace(/\((?:19|20)\d{2}年[^)]*\)/g, '')
    .replace(/\d+/g, '')
    .replace(DIRECTION, '±')
    .replace(FRAME, '')
    .replace(/[\s,，、:：;；。.()（）“”‘’《》"'·\-—]/g, '');
  return `m-${hash(`${name}|${family}|${name.includes(scope) ? '' : scope}`)}`;
}

/** 53 bits of two FNV-1a runs, in base 36: short, and practically never the same for two names of one report. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + i), 0x85ebca6b);
  }
  return ((a >>> 0) + (b & 0x1fffff) * 0x100000000).toString(36).padStart(11, '0').slice(-9);
}

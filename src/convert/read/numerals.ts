const DIGITS = '零一二三四五六七八九';

/** 21 -> 二十一, as headings count; up to 9999. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value <= 0 || value > 9999) return String(value);
  let text = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += (gap ? '零' : '') + DIGITS[digit]! + name;
      gap = false;
    }
  }
  return text.replace(/^一十/, '十');
}

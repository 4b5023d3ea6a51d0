/**
 * A title's words with each number kept on one line with what it counts: 2023年 never breaks before 年.
 *
 * @returns nodes whose text is exactly `title`.
 */
export function keepTogether(title: string): Node[] {
  return title
    .split(/(\d[\d.,—-]*[年月日号届次个%％]?)/)
    .filter(Boolean)
    .map((part) => {
      if (!/^\d/.test(part)) return document.createTextNode(part);
      const kept = document.createElement('span');
      kept.setAttribute('data-govreport-keep', '');
      kept.textContent = part;
      return kept;
    });
}

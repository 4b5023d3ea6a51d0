import type { Finding, FindingPlace } from '../check/index.js';
import type { Words } from './command.js';
import { severityName } from './messages.js';

/**
 * Findings as lines: the question with its place, code and certainty, then where to look and what to do, set in.
 * `feed.json: /items/0/_govreport/metrics/3: warning: … [balance, 90%]`
 */
export function findingLines(
  file: string,
  findings: readonly Finding[],
  say: (words: Words) => string,
): string {
  return findings
    .map((finding) => {
      const { where, severity, code, certainty, places, remedy } = finding;
      const sure = say({ zh: `把握${percent(certainty)}`, en: `${percent(certainty)} sure` });
      const lines = [
        `${file}: ${where}: ${severityName(severity, say)}: ${say(finding)} [${code}, ${sure}]`,
        ...places.map(
          (place) => `    ${say({ zh: '位置', en: 'at' })} ${placeName(place)}: ${place.quote.trim()}`,
        ),
        `    ${say({ zh: '建议', en: 'do' })} ${say(remedy)}`,
      ];
      return `${lines.join('\n')}\n`;
    })
    .join('');
}

function placeName({ item, block, cell, where }: FindingPlace): string {
  if (!block) return `${item} ${where}`;
  return `${item} ${block}${cell ? `[${cell.row}][${cell.column}]` : ''}`;
}

function percent(certainty: number): string {
  return `${Math.round(certainty * 100)}%`;
}

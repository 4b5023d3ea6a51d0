import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { featuredMetrics, headingText, sectionEntries } from '../../feed/index.js';
import type { FeedItem } from '../../feed/index.js';
import type { PageOutline } from '../../store/index.js';
import type { SelectedWords } from './selected-words.js';
import { shorten } from './share-links.js';
import { figureWords, partKey } from './part.js';
import type { Part } from './part.js';

/** Longest name in the list; and the most names of a kind, beyond which nobody chooses from a list. */
const LONGEST_NAME = 24;
const MOST_NAMES = 100;

/**
 * What a reader may share: the whole, what is selected, a section, a figure.
 *
 * @param outline the headings on the page, whose ids hold there; the report's own when the page shows no text.
 */
export function shareableParts(
  current: Part,
  words: SelectedWords | undefined,
  item: FeedItem | undefined,
  outline: PageOutline | undefined,
): Part[] {
  const headings = outline
    ? outline.entries.map(({ id, number, title, level, point }) => ({
        id,
        title: headingText({ number, title }),
        deep: point || level > 2,
      }))
    : item
      ? sectionEntries(item._govreport).map(({ section, depth }) => ({
          id: section.id,
          title: section.title && headingText(section),
          deep: depth > 2,
        }))
      : [];
  const parts: Part[] = [
    { kind: 'report' },
    ...(words ? [{ kind: 'words' as const, ...words }] : []),
    ...headings
      .filter(({ title, deep }) => title && !deep)
      .slice(0, MOST_NAMES)
      .map(({ id, title }) => ({ kind: 'section' as const, id, title })),
    ...(item ? featuredMetrics(item._govreport).slice(0, MOST_NAMES) : []).map((metric) => ({
      kind: 'figure' as const,
      metric,
    })),
  ];
  const key = partKey(current);
  return parts.some((part) => partKey(part) === key) ? parts : [...parts, current];
}

/** The list of them; nothing when there is only the whole. */
export function renderParts(
  parts: readonly Part[],
  current: Part,
  choose: (part: Part) => void,
): TemplateResult | typeof nothing {
  if (parts.length < 2) return nothing;
  const key = partKey(current);
  const option = (part: Part) =>
    html`<option value=${parts.indexOf(part)} .selected=${partKey(part) === key}>
      ${shorten(partName(part), LONGEST_NAME)}
    </option>`;
  const group = (label: string, kind: Part['kind']) => {
    const members = parts.filter((part) => part.kind === kind);
    return members.length ? html`<optgroup label=${label}>${members.map(option)}</optgroup>` : nothing;
  };
  const change = (event: Event) => choose(parts[Number((event.target as HTMLSelectElement).value)]);
  return html`<select aria-label=${msg('分享内容')} @change=${change}>
    ${parts.filter(({ kind }) => kind === 'report' || kind === 'words').map(option)}
    ${group(msg('章节'), 'section')} ${group(msg('主要数据'), 'figure')}
  </select>`;
}

/** What a part is called. */
export function partName(part: Part): string {
  if (part.kind === 'report') return msg('全文');
  if (part.kind === 'words') return `“${part.text}”`;
  return part.kind === 'section' ? part.title : figureWords(part.metric);
}

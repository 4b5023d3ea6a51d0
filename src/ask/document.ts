/** Questions about the document itself: who issued it, when, under what number. */
import type { FeedItem } from '../feed/index.js';
import { reportIndex } from './passages.js';
import type { Question } from './question.js';
import { cite } from './search.js';
import type { Answer } from './types.js';

/** Who stands before the meeting that a work report is read to: 市长 某某某. */
const SPEAKER = /[省市县区州盟旗](?:人民政府)?(?:代理?)?[省市县区州盟旗]?长|主席|总理/;

export function answerFromDocument(
  item: FeedItem,
  { document: part, kind, contact, subject }: Question,
): Answer | undefined {
  if (contact && subject.join('').length < 6) {
    for (const passage of reportIndex(item).passages) {
      const text = new RegExp(`${contact}[:：为是]\\s*([^，,；;）)\\s]+)`).exec(passage.quote)?.[1];
      if (text)
        return { status: 'answered', kind, text, cited: [cite({ item, passage, score: 1 })], related: [] };
    }
  }
  if (!part) return undefined;
  const { document, kind: report } = item._govreport;
  if (part === 'issuer' && report === 'work') {
    const speaker = reportIndex(item)
      .passages.slice(0, 8)
      .find(({ quote }) => quote.length < 40 && SPEAKER.test(quote));
    if (speaker)
      return { status: 'answered', kind, cited: [cite({ item, passage: speaker, score: 1 })], related: [] };
  }
  const text = {
    issuer: document?.signature ?? document?.issuer ?? item.authors?.[0]?.name,
    date: document?.date_written ?? document?.signature_date ?? item.date_published?.slice(0, 10),
    number: document?.document_number,
    index: document?.index_number,
  }[part];
  return text ? { status: 'answered', kind, text, cited: [], related: [] } : undefined;
}

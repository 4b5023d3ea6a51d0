import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { blocks, fileDetails, isSafeUrl } from '../../feed/index.js';
import type { Attachment, Feed, FeedItem } from '../../feed/index.js';
import { toCsv } from '../../publish/csv.js';
import { absoluteAddress } from '../../store/index.js';
import { saveFile } from '../shared/save-file.js';

/** What can be taken along of a report: its files, its figures, its feed. */
export function renderDownloads(item: FeedItem, feed: Feed, address: string | undefined): TemplateResult {
  const { title, _govreport: report } = item;
  const csv = () => saveFile(`${title}.csv`, toCsv(report.metrics, { report }));
  const json = () => saveFile(`${title}.json`, JSON.stringify(feed, null, 2), 'application/feed+json');
  return html`<ul>
    ${attachmentsOf(item).map(
      (file) =>
        html`<li>
          <a href=${absoluteAddress(file.url, address) ?? file.url} target="_blank" rel="noopener"
            >${file.title ?? file.url}<span class="hidden">${msg('（在新窗口打开）')}</span></a
          >
          <span class="address">${fileDetails(file)}</span>
        </li>`,
    )}
    ${
      report.metrics.length
        ? html`<li><button @click=${csv}>${msg('数据表')}</button><span class="address">CSV</span></li>`
        : ''
    }
    <li><button @click=${json}>${msg('报告数据')}</button><span class="address">JSON Feed</span></li>
  </ul>`;
}

/** The report's own files and those between its words, each once. */
function attachmentsOf({ attachments = [], _govreport }: FeedItem): Attachment[] {
  const inText = blocks(_govreport).flatMap((block) =>
    block.type === 'attachment' ? [block.attachment] : [],
  );
  const all = [...attachments, ...inText].filter(({ url }) => isSafeUrl(url));
  return all.filter(({ url }, at) => all.findIndex((each) => each.url === url) === at);
}

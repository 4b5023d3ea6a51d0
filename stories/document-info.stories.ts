import { html } from 'lit';
import '../src/elements/document-info/define.js';
import type { DocumentInfo, Feed } from '../src/feed/index.js';
import { hostileFeed } from '../test/fixtures/hostile-feed.js';
import { smallFeed } from '../test/fixtures/small-feed.js';
import type { Story } from './story.js';

interface Args {
  views?: string;
  showTitle?: boolean;
  showAttachments?: boolean;
}
export default { title: 'Elements/DocumentInfo', component: 'govreport-document-info' };

const item = smallFeed.items[0]!;
const feedOf = (document: DocumentInfo): Feed => ({
  ...smallFeed,
  items: [{ ...item, _govreport: { ...item._govreport, document } }],
});
const info = (feed: Feed) => html`<govreport-document-info .feed=${feed}></govreport-document-info>`;

/** The line and the box. */
export const Ready: Story<Args> = {
  args: {},
  render: ({ views, showTitle, showAttachments }) =>
    html`<govreport-document-info
      .feed=${smallFeed}
      .views=${views}
      ?show-title=${showTitle}
      ?show-attachments=${showAttachments}
    ></govreport-document-info>`,
};

/** With title, views and files. */
export const Everything: Story<Args> = {
  render: () =>
    html`<govreport-document-info
      .feed=${smallFeed}
      views="1,204"
      show-title
      show-attachments
    ></govreport-document-info>`,
};

/** Repealed: said first, in words. */
export const Repealed: Story<Args> = {
  render: () => info(feedOf({ ...item._govreport.document, validity: 'repealed' })),
};

/** Expired. */
export const Expired: Story<Args> = {
  render: () => info(feedOf({ ...item._govreport.document, validity: 'expired' })),
};

/** Amended. */
export const Amended: Story<Args> = {
  render: () => info(feedOf({ ...item._govreport.document, validity: 'amended' })),
};

/** A document of which little is known. */
export const Few: Story<Args> = { render: () => info(feedOf({ document_number: '示政文〔2024〕7号' })) };

/** Long values in a column of 280 px. */
export const Long: Story<Args> = {
  render: () =>
    html`<div class="column">
        ${info(
          feedOf({
            index_number: '11990123007280420Y/2024-00000000000000000052',
            document_number: '示政办规发〔2024〕1207号',
            issuer: '示例县人民政府办公室、示例县司法局、示例县政务服务和大数据管理局',
            theme: '综合政务\\政务公开\\法治政府建设情况年度报告',
          }),
        )}
      </div>
      <style>
        .column {
          inline-size: 280px;
        }
      </style>`,
};

/** No address yet. */
export const None: Story<Args> = { render: () => html`<govreport-document-info></govreport-document-info>` };

/** The report cannot be had. */
export const Failed: Story<Args> = {
  render: () => html`<govreport-document-info src="#missing"></govreport-document-info>`,
};

/** The report cannot be had, and the page has its own words. */
export const FailedWithText: Story<Args> = {
  render: () =>
    html`<govreport-document-info src="#missing"><p>文号：示政文〔2024〕7号</p></govreport-document-info>`,
};

/** Markup, scripts and dangerous addresses in every text. */
export const Hostile: Story<Args> = {
  render: () =>
    html`<govreport-document-info
      .feed=${hostileFeed as Feed}
      report="__proto__"
      show-title
      show-attachments
    ></govreport-document-info>`,
};

/** On dark paper. */
export const Dark: Story<Args> = {
  render: () =>
    html`<div data-govreport-scheme="dark">
      ${info(feedOf({ ...item._govreport.document, validity: 'repealed' }))}
    </div>`,
};

export const RightToLeft: Story<Args> = {
  render: () =>
    html`<div dir="rtl">
      <govreport-document-info .feed=${smallFeed} show-title></govreport-document-info>
    </div>`,
};

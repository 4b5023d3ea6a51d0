import { html } from 'lit';
import '../src/elements/body/define.js';
import '../src/elements/metric-grid/define.js';
import '../src/elements/read-aloud/define.js';
import type { Feed } from '../src/feed/index.js';
import { hostileFeed } from '../test/fixtures/hostile-feed.js';
import { smallFeed } from '../test/fixtures/small-feed.js';
import type { Story } from './story.js';

export default { title: 'Elements/ReadAloud', component: 'govreport-read-aloud' };

/** Reads the report's text on the page, headings and tables included. */
export const BesideText: Story = {
  render: () =>
    html`<govreport-read-aloud></govreport-read-aloud><govreport-body .feed=${smallFeed}></govreport-body>`,
};

/** Cards are read label first: 人民调解成功率，百分之九十七. */
export const WithCards: Story = {
  render: () =>
    html`<govreport-read-aloud></govreport-read-aloud>
      <govreport-metric-grid .feed=${smallFeed}></govreport-metric-grid>`,
};

/** The page's own article. */
export const OwnArticle: Story = {
  render: () =>
    html`<govreport-read-aloud scope="#read-article"></govreport-read-aloud>
      <div id="read-article">
        <h2>关于公开征求意见的公告</h2>
        <p>公告期为30日，意见可拨打12345热线反馈。2022—2023年度共收到意见80.88万条，办结率97%。</p>
        <table>
          <tr>
            <th>渠道</th>
            <th>收到</th>
            <th>办结</th>
          </tr>
          <tr>
            <td>来信</td>
            <td>120</td>
            <td>118</td>
          </tr>
          <tr>
            <td>网络</td>
            <td>45</td>
            <td>—</td>
          </tr>
        </table>
      </div>`,
};

/** Pressed where there is nothing to read or no voice, it says so. */
export const Explains: Story = {
  render: () => html`<govreport-read-aloud scope="#nothing"></govreport-read-aloud>`,
  play: async ({ canvasElement }) => {
    const bar = canvasElement.querySelector('govreport-read-aloud')!;
    bar.start();
    await bar.updateComplete;
  },
};

/** In a side column. */
export const NarrowColumn: Story = {
  render: () =>
    html`<div class="column"><govreport-read-aloud></govreport-read-aloud></div>
      <style>
        .column {
          inline-size: 280px;
        }
      </style>`,
};

/** Right to left. */
export const RightToLeft: Story = {
  render: () => html`<div dir="rtl"><govreport-read-aloud></govreport-read-aloud></div>`,
};

/** Markup in the text is read as words, and runs nothing. */
export const Hostile: Story = {
  render: () =>
    html`<govreport-read-aloud></govreport-read-aloud>
      <govreport-body .feed=${hostileFeed as Feed}></govreport-body>`,
};

export const Dark: Story = {
  render: () => html`<div data-govreport-scheme="dark"><govreport-read-aloud></govreport-read-aloud></div>`,
};

import { html } from 'lit';
import '../src/elements/body/define.js';
import '../src/elements/metric-card/define.js';
import { hostileFeed } from '../test/fixtures/hostile-feed.js';
import { longReport, tinyReport } from '../test/fixtures/long-report.js';
import { smallFeed } from '../test/fixtures/small-feed.js';
import type { Feed } from '../src/feed/index.js';
import type { Story } from './story.js';

interface Args {
  'heading-level'?: number;
}
export default { title: 'Elements/Body', component: 'govreport-body' };

const article = html`<p>示例县税务服务中心围绕“办事更快”推进各项工作，现报告如下：</p>
  <p><strong>一、主要工作</strong></p>
  <p>
    （一）办税服务提速。一是推行“一窗通办”。办理时长由26分钟压缩至11分钟。二是延伸服务触角。设置自助终端38台。
  </p>
  <p>（二）政策落实精准。新增减税降费1.27亿元。</p>
  <p><strong>二、下一步打算</strong></p>
  <p>分批培训业务骨干不少于200人次。</p>
  <table border="1">
    <caption>
      服务点
    </caption>
    <tr>
      <th scope="col">项目</th>
      <th scope="col">2022年</th>
      <th scope="col">2023年</th>
    </tr>
    <tr>
      <td>办税点（个）</td>
      <td>7</td>
      <td>9</td>
    </tr>
  </table>`;

/** A report from its feed: headings, points, a table, a note, a file, a signature. */
export const Ready: Story<Args> = {
  args: { 'heading-level': 2 },
  render: ({ 'heading-level': level }) =>
    html`<govreport-body .feed=${smallFeed} heading-level=${level ?? 2}></govreport-body>`,
};

/** The page's own article: its words and look stay, an outline and ids come. */
export const Adopted: Story<Args> = {
  render: () => html`<govreport-body>${article}</govreport-body>`,
};

/** A citation has been followed: its words are marked, a line at the bottom leads back. */
export const Cited: Story<Args> = {
  render: () =>
    html`<govreport-metric-card .feed=${smallFeed} metric="grid-businesses"></govreport-metric-card>
      <govreport-body .feed=${smallFeed}></govreport-body>`,
  play: async ({ canvasElement }) => {
    const card = canvasElement.querySelector('govreport-metric-card')!;
    await card.updateComplete;
    card.shadowRoot!.querySelector('a')?.click();
  },
};

/** A table in a narrow column scrolls in a box of its own. */
export const NarrowColumn: Story<Args> = {
  render: () =>
    html`<div class="column"><govreport-body .feed=${smallFeed}></govreport-body></div>
      <style>
        .column {
          inline-size: 280px;
        }
      </style>`,
};

/** Nine parts of twenty-seven sections. */
export const Long: Story<Args> = {
  render: () => html`<govreport-body .feed=${longReport(9)}></govreport-body>`,
};

/** One sentence. */
export const Tiny: Story<Args> = {
  render: () => html`<govreport-body .feed=${tinyReport}></govreport-body>`,
};

/** No report named. */
export const None: Story<Args> = { render: () => html`<govreport-body></govreport-body>` };

/** The feed cannot be had. */
export const Failed: Story<Args> = { render: () => html`<govreport-body src="#missing"></govreport-body>` };

/** The feed cannot be had, and what stood in for it stays. */
export const FailedWithFallback: Story<Args> = {
  render: () =>
    html`<govreport-body src="#missing" fallback><p>报告全文请到政府信息公开栏查阅。</p></govreport-body>`,
};

/** A feed that means harm shows what is sound of it, as text. */
export const Hostile: Story<Args> = {
  render: () => html`<govreport-body .feed=${hostileFeed as Feed}></govreport-body>`,
};

/** In a page that reads from right to left. */
export const RightToLeft: Story<Args> = {
  render: () =>
    html`<div dir="rtl">
      <govreport-body .feed=${smallFeed}></govreport-body>
    </div>`,
};

import { html } from 'lit';
import '../src/define.js';
import type { Feed } from '../src/feed/index.js';
import { hostileFeed } from '../test/fixtures/hostile-feed.js';
import { longReport } from '../test/fixtures/long-report.js';
import { smallFeed } from '../test/fixtures/small-feed.js';
import type { Story } from './story.js';

export default { title: 'Elements/Report', component: 'govreport-report' };

/** Empty: it brings every part. */
export const Ready: Story = { render: () => html`<govreport-report .feed=${smallFeed}></govreport-report>` };

/** Chosen parts, in the order named. */
export const ChosenParts: Story = {
  render: () => html`<govreport-report .feed=${smallFeed} parts="title figures body"></govreport-report>`,
};

/** Around our own elements: it gives them the report and lays them out. */
export const OwnLayout: Story = {
  render: () =>
    html`<govreport-report .feed=${smallFeed}>
      <govreport-section-nav></govreport-section-nav>
      <govreport-body></govreport-body>
    </govreport-report>`,
};

/** Around an article without any feed: the article's own headings make the outline. */
export const Article: Story = {
  render: () =>
    html`<govreport-report>
      <div class="TRS_Editor">
        <p>一、工作情况</p>
        <p>（一）服务提速。全县办税点全部实现一窗受理，平均办理时长由26分钟压缩至11分钟。</p>
        <p>（二）监督有力。评查案卷320卷，合格率98.4%。</p>
        <p>二、下一步打算</p>
        <p>一是补齐人员短板。分批培训业务骨干。二是扩大数据共享。与10个以上部门实现互通。</p>
      </div>
    </govreport-report>`,
};

/** No address yet. */
export const None: Story = { render: () => html`<govreport-report></govreport-report>` };

/** The feed cannot be had. */
export const Failed: Story = { render: () => html`<govreport-report src="#missing"></govreport-report>` };

/** The feed cannot be had, and the page has its own text. */
export const FailedWithText: Story = {
  render: () =>
    html`<govreport-report src="#missing"><p>网站自己的正文，数据取不到时照常显示。</p></govreport-report>`,
};

/** The red theme. */
export const Red: Story = {
  render: () =>
    html`<div data-govreport-theme="red"><govreport-report .feed=${smallFeed}></govreport-report></div>`,
};

/** On dark paper. */
export const Dark: Story = {
  render: () =>
    html`<div data-govreport-scheme="dark"><govreport-report .feed=${smallFeed}></govreport-report></div>`,
};

/** Nine parts of twenty-seven sections. */
export const Long: Story = {
  render: () => html`<govreport-report .feed=${longReport(9)}></govreport-report>`,
};

/** A feed that means harm shows what is sound of it, as text. */
export const Hostile: Story = {
  render: () => html`<govreport-report .feed=${hostileFeed as Feed}></govreport-report>`,
};

export const RightToLeft: Story = {
  render: () => html`<div dir="rtl"><govreport-report .feed=${smallFeed}></govreport-report></div>`,
};

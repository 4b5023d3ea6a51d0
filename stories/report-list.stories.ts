import { html } from 'lit';
import '../src/elements/report-list/define.js';
import type { Feed } from '../src/feed/index.js';
import { hostileFeed } from '../test/fixtures/hostile-feed.js';
import { manyReports } from '../test/fixtures/many-reports.js';
import { smallFeed } from '../test/fixtures/small-feed.js';
import type { Story } from './story.js';

export default { title: 'Elements/ReportList', component: 'govreport-report-list' };

const some = manyReports(14);
const many = manyReports(500);
const followed = manyReports(6, { next_url: 'https://www.shili.example/next.json' });

/** Two years of one county, one no longer in force. */
export const Ready: Story = {
  render: () => html`<govreport-report-list .feed=${smallFeed}></govreport-report-list>`,
};

/** Kinds and years to choose from. */
export const Chosen: Story = {
  args: { kind: '', limit: 0, compact: false },
  render: ({ kind, limit, compact }) =>
    html`<govreport-report-list
      .feed=${some}
      kind=${kind ?? ''}
      limit=${limit ?? 0}
      ?compact=${compact}
    ></govreport-report-list>`,
};

/** More in the next feed, which loads when asked for. */
export const Followed: Story = {
  render: () => html`<govreport-report-list .feed=${followed}></govreport-report-list>`,
};

/** A few at a time. */
export const Limited: Story = {
  render: () => html`<govreport-report-list .feed=${some} limit="3"></govreport-report-list>`,
};

/** For a side column. */
export const Compact: Story = {
  render: () =>
    html`<div class="column">
        <govreport-report-list .feed=${some} limit="5" compact></govreport-report-list>
      </div>
      <style>
        .column {
          inline-size: 280px;
        }
      </style>`,
};

export const Long: Story = {
  render: () => html`<govreport-report-list .feed=${many} limit="30"></govreport-report-list>`,
};

/** A feed without reports yet. */
export const Empty: Story = {
  render: () => html`<govreport-report-list .feed=${manyReports(0)}></govreport-report-list>`,
};

export const None: Story = { render: () => html`<govreport-report-list></govreport-report-list>` };

/** The feed cannot be had. */
export const Failed: Story = {
  render: () => html`<govreport-report-list src="#missing"></govreport-report-list>`,
};

/** The page's own list stands in for a feed that cannot be had. */
export const Fallback: Story = {
  render: () =>
    html`<govreport-report-list src="#missing">
      <ul>
        <li><a href="https://www.shili.example/1.html">示例县2023年法治政府建设年度报告</a></li>
      </ul>
    </govreport-report-list>`,
};

export const Hostile: Story = {
  render: () => html`<govreport-report-list .feed=${hostileFeed as Feed}></govreport-report-list>`,
};

export const RightToLeft: Story = {
  render: () => html`<div dir="rtl"><govreport-report-list .feed=${smallFeed}></govreport-report-list></div>`,
};

export const Dark: Story = {
  render: () =>
    html`<div data-govreport-scheme="dark">
      <govreport-report-list .feed=${some}></govreport-report-list>
    </div>`,
};

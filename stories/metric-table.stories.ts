import { html } from 'lit';
import type { TemplateResult } from 'lit';
import '../src/elements/metric-table/define.js';
import type { Feed } from '../src/feed/index.js';
import { hostileFeed } from '../test/fixtures/hostile-feed.js';
import { feedWith, manyFigures, overYears } from '../test/fixtures/many-figures.js';
import { smallFeed } from '../test/fixtures/small-feed.js';

interface Args {
  section?: string;
  match?: string;
  label?: string;
}
interface Story {
  name?: string;
  args?: Args;
  render: (args: Args) => TemplateResult;
}

export default { title: 'Elements/MetricTable', component: 'govreport-metric-table' };

/** Every figure of the report. */
export const Ready: Story = {
  args: {},
  render: ({ section, match, label }) =>
    html`<govreport-metric-table
      .feed=${smallFeed}
      .section=${section}
      .match=${match ?? ''}
      .label=${label}
    ></govreport-metric-table>`,
};

/** A section’s figures, found by a word. */
export const Filtered: Story = {
  render: () =>
    html`<govreport-metric-table .feed=${smallFeed} section="s2" match="复议"></govreport-metric-table>`,
};

/** Nothing has the words asked for. */
export const NothingFound: Story = {
  render: () => html`<govreport-metric-table .feed=${smallFeed} match="不在报告里"></govreport-metric-table>`,
};

/** A side column of 280 px: rows are cards. */
export const NarrowColumn: Story = {
  render: () =>
    html`<div class="column"><govreport-metric-table .feed=${smallFeed}></govreport-metric-table></div>
      <style>
        .column {
          inline-size: 280px;
        }
      </style>`,
};

/** One figure: nothing to sort or find. */
export const One: Story = {
  render: () =>
    html`<govreport-metric-table .feed=${overYears('one-stop-matters', [86])}></govreport-metric-table>`,
};

/** More figures than a screen holds: those off it are not laid out. */
export const Long: Story = {
  render: () => html`<govreport-metric-table .feed=${manyFigures(240)}></govreport-metric-table>`,
};

/** A report that tells no figure. */
export const Empty: Story = {
  render: () => html`<govreport-metric-table .feed=${feedWith([])}></govreport-metric-table>`,
};

/** No address yet. */
export const None: Story = { render: () => html`<govreport-metric-table></govreport-metric-table>` };

/** The report cannot be had. */
export const Failed: Story = {
  render: () => html`<govreport-metric-table src="#missing"></govreport-metric-table>`,
};

/** The report cannot be had, and the page has its own words. */
export const FailedWithText: Story = {
  render: () =>
    html`<govreport-metric-table src="#missing"><p>企业满意度98.6%。</p></govreport-metric-table>`,
};

/** Markup, scripts and dangerous addresses in every text. */
export const Hostile: Story = {
  render: () =>
    html`<govreport-metric-table .feed=${hostileFeed as Feed} report="__proto__"></govreport-metric-table>`,
};

/** On dark paper. */
export const Dark: Story = {
  render: () =>
    html`<div data-govreport-scheme="dark">
      <govreport-metric-table .feed=${smallFeed}></govreport-metric-table>
    </div>`,
};

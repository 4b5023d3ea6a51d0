import { html } from 'lit';
import type { TemplateResult } from 'lit';
import '../src/elements/metric-chart/define.js';
import type { ChartType } from '../src/elements/metric-chart/layout.js';
import type { Feed, Metric } from '../src/feed/index.js';
import { hostileFeed } from '../test/fixtures/hostile-feed.js';
import { overYears } from '../test/fixtures/many-figures.js';
import { smallFeed } from '../test/fixtures/small-feed.js';

interface Args {
  metrics?: string;
  type?: ChartType;
  showTable?: boolean;
}
interface Story {
  name?: string;
  args?: Args;
  render: (args: Args) => TemplateResult;
}

export default { title: 'Elements/MetricChart', component: 'govreport-metric-chart' };

const years = overYears('one-stop-matters', [41, 52, 61, 86]);

function changed(feed: Feed, at: number, change: Partial<Metric>, place?: string): Feed {
  return {
    ...feed,
    items: feed.items.map((item, i) => ({
      ...item,
      _govreport: {
        ...item._govreport,
        ...(place && { place: { name: place } }),
        metrics: item._govreport.metrics.map((each) => (i === at ? { ...each, ...change } : each)),
      },
    })),
  };
}
const places = [
  smallFeed,
  changed(overYears('one-stop-matters', [102]), 0, { qualifier: 'near', as_written: '近102项' }, '范例县'),
  changed(overYears('one-stop-matters', [35]), 0, { unit: '件', as_written: '35件' }, '样例县'),
];

/** A figure over years. */
export const Ready: Story = {
  args: {},
  render: ({ metrics, type, showTable }) =>
    html`<govreport-metric-chart
      .feed=${years}
      .metrics=${metrics ?? 'one-stop-matters'}
      .type=${type}
      ?show-table=${showTable}
    ></govreport-metric-chart>`,
};

/** The same as bars. */
export const Bars: Story = {
  render: () =>
    html`<govreport-metric-chart
      .feed=${years}
      metrics="one-stop-matters"
      type="bar"
    ></govreport-metric-chart>`,
};

/** Its table in place of the drawing. */
export const Table: Story = {
  render: () =>
    html`<govreport-metric-chart
      .feed=${years}
      metrics="one-stop-matters"
      show-table
    ></govreport-metric-chart>`,
};

/** A year without a report, one that counts something else, and one that is approximate. */
export const GapsAndObstacles: Story = {
  render: () => {
    const feed = changed(changed(years, 0, { unit: '件', as_written: '41件' }), 3, {
      qualifier: 'near',
      as_written: '近86项',
    });
    const items = feed.items.filter((_, i) => i !== 1);
    return html`<govreport-metric-chart
      .feed=${{ ...feed, items }}
      metrics="one-stop-matters"
      type="line"
    ></govreport-metric-chart>`;
  },
};

/** From one state to another, as the report tells it. */
export const Change: Story = {
  render: () =>
    html`<govreport-metric-chart
      .feed=${smallFeed}
      metrics="business-start-days"
      type="change"
    ></govreport-metric-chart>`,
};

/** One figure over places. */
export const Places: Story = {
  render: () =>
    html`<govreport-metric-chart .feeds=${places} metrics="one-stop-matters"></govreport-metric-chart>`,
};

/** A side column of 280 px, and more years than it has room to name. */
export const NarrowColumn: Story = {
  render: () =>
    html`<div class="column">
        <govreport-metric-chart
          .feed=${overYears('one-stop-matters', [12, 15, 14, 19, 22, 31, 41, 52, 61, 86])}
          metrics="one-stop-matters"
        ></govreport-metric-chart>
      </div>
      <style>
        .column {
          inline-size: 280px;
        }
      </style>`,
};

/** One year only. */
export const One: Story = {
  render: () => html`<govreport-metric-chart .feed=${smallFeed} metrics="credit"></govreport-metric-chart>`,
};

/** Figures the feed does not tell. */
export const Empty: Story = {
  render: () => html`<govreport-metric-chart .feed=${smallFeed} metrics="nothing"></govreport-metric-chart>`,
};

/** No address yet. */
export const None: Story = { render: () => html`<govreport-metric-chart></govreport-metric-chart>` };

/** The reports cannot be had. */
export const Failed: Story = {
  render: () => html`<govreport-metric-chart metrics="credit" srcs="#missing"></govreport-metric-chart>`,
};

/** The report cannot be had, and the page has its own words. */
export const FailedWithText: Story = {
  render: () =>
    html`<govreport-metric-chart src="#missing"><p>上线事项由41项增至86项。</p></govreport-metric-chart>`,
};

/** Markup, scripts and dangerous addresses in every text. */
export const Hostile: Story = {
  render: () =>
    html`<govreport-metric-chart
      .feed=${hostileFeed as Feed}
      report="__proto__"
      metrics="figure __proto__ constructor"
    ></govreport-metric-chart>`,
};

/** On dark paper. */
export const Dark: Story = {
  render: () =>
    html`<div data-govreport-scheme="dark">
      <govreport-metric-chart .feed=${years} metrics="one-stop-matters"></govreport-metric-chart>
    </div>`,
};

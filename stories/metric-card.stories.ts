import { html } from 'lit';
import '../src/elements/metric-card/define.js';
import type { Feed, Metric } from '../src/feed/index.js';
import { hostileFeed } from '../test/fixtures/hostile-feed.js';
import { feedWith, overYears } from '../test/fixtures/many-figures.js';
import { smallFeed } from '../test/fixtures/small-feed.js';
import type { Story } from './story.js';

interface Args {
  metric?: string;
  size?: 'small' | 'large';
  compact?: boolean;
  emphasis?: boolean;
  full?: boolean;
}
export default { title: 'Elements/MetricCard', component: 'govreport-metric-card' };

const card = (metric: string, feed: Feed = smallFeed) =>
  html`<govreport-metric-card .feed=${feed} metric=${metric}></govreport-metric-card>`;

/** A figure with its qualifier, as the report wrote it. */
export const Ready: Story<Args> = {
  args: { metric: 'grid-businesses' },
  render: ({ metric, size, compact, emphasis, full }) =>
    html`<govreport-metric-card
      .feed=${smallFeed}
      metric=${metric ?? 'grid-businesses'}
      .size=${size}
      ?compact=${compact}
      ?emphasis=${emphasis}
      ?full=${full}
    ></govreport-metric-card>`,
};

/** From 12 days to 3: the bar, the direction in words and as a sign. */
export const FromTo: Story<Args> = { render: () => card('business-start-days') };

/** A change in percentage points, which are never percent. */
export const Change: Story<Args> = { render: () => card('satisfaction') };

/** A rank among others. */
export const Rank: Story<Args> = { render: () => card('one-stop-matters') };

/** A share, with the two counts behind it. */
export const Share: Story<Args> = { render: () => card('review-corrected-share') };

/** What is planned is marked as planned, with its own period. */
export const Target: Story<Args> = { render: () => card('planned-stations') };

/** A result against what was planned for it, and against the years before. */
export const OverYears: Story<Args> = {
  render: () => card('one-stop-matters', overYears('one-stop-matters', [41, 44, 61, 86], 80)),
};

/** All there is to say, where there is room: the ring of a share, the parts of a whole, every digit. */
export const Large: Story<Args> = {
  render: () =>
    html`${['review-corrected-share', 'review-cases', 'credit', 'business-start-days'].map(
      (metric) =>
        html`<govreport-metric-card
          .feed=${smallFeed}
          metric=${metric}
          size="large"
        ></govreport-metric-card>`,
    )}`,
};

/** Small, for a side column. */
export const Small: Story<Args> = {
  render: () =>
    html`<govreport-metric-card .feed=${smallFeed} metric="credit" size="small"></govreport-metric-card>`,
};

/** Rows: label, then number. */
export const Compact: Story<Args> = {
  render: () =>
    html`${['grid-businesses', 'satisfaction', 'credit', 'one-stop-matters', 'industry-structure'].map(
      (metric) =>
        html`<govreport-metric-card .feed=${smallFeed} metric=${metric} compact></govreport-metric-card>`,
    )}`,
};

/** Ruled in the hue. */
export const Emphasis: Story<Args> = {
  render: () =>
    html`<govreport-metric-card .feed=${smallFeed} metric="credit" emphasis></govreport-metric-card>`,
};

/** Every digit instead of 万 and 亿. */
export const Full: Story<Args> = {
  render: () => html`<govreport-metric-card .feed=${smallFeed} metric="credit" full></govreport-metric-card>`,
};

/** A figure in hand, without a report: no link, since there is no sentence. */
export const Given: Story<Args> = {
  render: () =>
    html`<govreport-metric-card
      .value=${smallFeed.items[0]!._govreport.metrics[5]!}
    ></govreport-metric-card>`,
};

const long: Metric = {
  id: 'long',
  label: '一体化政务服务平台和移动端面向自然人与法人全程网办并实现电子证照免提交的依申请政务服务事项',
  value: 123456789.01,
  unit: '万平方米',
  as_written: '累计超过123456789.01万平方米',
  qualifier: 'more-than',
  kind: 'measure',
  rank: { position: 12, scope: '全省一百二十一个县（市、区）', from: 57, streak: 12 },
};

/** Long words and a long number in a column of 280 px. */
export const Long: Story<Args> = {
  render: () =>
    html`<div class="column">${card('long', feedWith([long]))}</div>
      <style>
        .column {
          inline-size: 280px;
        }
      </style>`,
};

/** No address yet. */
export const None: Story<Args> = { render: () => html`<govreport-metric-card></govreport-metric-card>` };

/** The report cannot be had. */
export const Failed: Story<Args> = {
  render: () => html`<govreport-metric-card src="#missing" metric="credit"></govreport-metric-card>`,
};

/** The report cannot be had, and the page has its own words. */
export const FailedWithText: Story<Args> = {
  render: () =>
    html`<govreport-metric-card src="#missing" metric="credit"
      ><p>融资服务平台累计授信突破12.8亿元</p></govreport-metric-card
    >`,
};

/** Markup, scripts and dangerous addresses in every text. */
export const Hostile: Story<Args> = {
  render: () =>
    html`<govreport-metric-card
      .feed=${hostileFeed as Feed}
      report="__proto__"
      metric="figure"
    ></govreport-metric-card>`,
};

/** On dark paper. */
export const Dark: Story<Args> = {
  render: () =>
    html`<div data-govreport-scheme="dark">${card('business-start-days')}${card('satisfaction')}</div>`,
};

export const RightToLeft: Story<Args> = {
  render: () =>
    html`<div dir="rtl">
      <govreport-metric-card .feed=${smallFeed} metric="business-start-days"></govreport-metric-card>
    </div>`,
};

import { html } from 'lit';
import '../src/elements/metric-grid/define.js';
import type { Feed } from '../src/feed/index.js';
import { hostileFeed } from '../test/fixtures/hostile-feed.js';
import { feedWith, manyFigures, overYears } from '../test/fixtures/many-figures.js';
import { smallFeed } from '../test/fixtures/small-feed.js';
import type { Story } from './story.js';

interface Args {
  metrics?: string;
  section?: string;
  show?: 'featured' | 'all';
  kind?: string;
  match?: string;
  grouped?: boolean;
  full?: boolean;
}
export default { title: 'Elements/MetricGrid', component: 'govreport-metric-grid' };

/** The figures of note. */
export const Ready: Story<Args> = {
  args: {},
  render: ({ metrics, section, show, kind, match, grouped, full }) =>
    html`<govreport-metric-grid
      .feed=${smallFeed}
      .metrics=${metrics}
      .section=${section}
      .show=${show ?? 'featured'}
      .kind=${kind}
      .match=${match}
      ?grouped=${grouped}
      ?full=${full}
    ></govreport-metric-grid>`,
};

/** Figures named one by one. */
export const Chosen: Story<Args> = {
  render: () =>
    html`<govreport-metric-grid
      .feed=${smallFeed}
      metrics="credit grid-businesses review-closed"
    ></govreport-metric-grid>`,
};

/** A section's figures. */
export const Section: Story<Args> = {
  render: () => html`<govreport-metric-grid .feed=${smallFeed} section="s1-2"></govreport-metric-grid>`,
};

/** All figures, each section's under its heading. */
export const Grouped: Story<Args> = {
  render: () => html`<govreport-metric-grid .feed=${smallFeed} show="all" grouped></govreport-metric-grid>`,
};

/** Only shares and changes. */
export const Filtered: Story<Args> = {
  render: () =>
    html`<govreport-metric-grid .feed=${smallFeed} kind="percent change"></govreport-metric-grid>`,
};

/** A side column of 280 px. */
export const NarrowColumn: Story<Args> = {
  render: () =>
    html`<div class="column"><govreport-metric-grid .feed=${smallFeed}></govreport-metric-grid></div>
      <style>
        .column {
          inline-size: 280px;
        }
      </style>`,
};

/** One figure. */
export const One: Story<Args> = {
  render: () =>
    html`<govreport-metric-grid
      .feed=${overYears('one-stop-matters', [41, 61, 86])}
      show="all"
    ></govreport-metric-grid>`,
};

/** More figures than a screen holds: those off it are not laid out. */
export const Long: Story<Args> = {
  render: () => html`<govreport-metric-grid .feed=${manyFigures(240)} show="all"></govreport-metric-grid>`,
};

/** A report that tells no figure. */
export const Empty: Story<Args> = {
  render: () => html`<govreport-metric-grid .feed=${feedWith([])}></govreport-metric-grid>`,
};

/** No address yet. */
export const None: Story<Args> = { render: () => html`<govreport-metric-grid></govreport-metric-grid>` };

/** The report cannot be had. */
export const Failed: Story<Args> = {
  render: () => html`<govreport-metric-grid src="#missing"></govreport-metric-grid>`,
};

/** The report cannot be had, and the page has its own words. */
export const FailedWithText: Story<Args> = {
  render: () =>
    html`<govreport-metric-grid src="#missing"
      ><ul>
        <li>企业满意度98.6%</li>
        <li>网格覆盖经营主体近3万户</li>
      </ul></govreport-metric-grid
    >`,
};

/** Markup, scripts and dangerous addresses in every text. */
export const Hostile: Story<Args> = {
  render: () =>
    html`<govreport-metric-grid
      .feed=${hostileFeed as Feed}
      report="__proto__"
      show="all"
    ></govreport-metric-grid>`,
};

/** The red theme. */
export const Red: Story<Args> = {
  render: () =>
    html`<div data-govreport-theme="red">
      <govreport-metric-grid .feed=${smallFeed}></govreport-metric-grid>
    </div>`,
};

/** On dark paper. */
export const Dark: Story<Args> = {
  render: () =>
    html`<div data-govreport-scheme="dark">
      <govreport-metric-grid .feed=${smallFeed}></govreport-metric-grid>
    </div>`,
};

export const RightToLeft: Story<Args> = {
  render: () => html`<div dir="rtl"><govreport-metric-grid .feed=${smallFeed}></govreport-metric-grid></div>`,
};

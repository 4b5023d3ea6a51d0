import { html } from 'lit';
import type { TemplateResult } from 'lit';
import '../src/elements/openness-tables/define.js';
import { opennessBlocks, opennessFeed } from '../test/fixtures/openness-feed.js';
import { smallFeed } from '../test/fixtures/small-feed.js';

interface Story {
  name?: string;
  args?: Record<string, never>;
  render: () => TemplateResult;
}

export default { title: 'Elements/OpennessTables', component: 'govreport-openness-tables' };

const feed = opennessFeed();

/** The three tables, whose sums hold. */
export const Ready: Story = {
  render: () => html`<govreport-openness-tables .feed=${feed}></govreport-openness-tables>`,
};

/** One number is wrong: the sums it breaks are marked and told. */
export const SumsOff: Story = {
  render: () =>
    html`<govreport-openness-tables
      .feed=${opennessFeed(opennessBlocks({ row: 0, column: 1, text: '77' }))}
    ></govreport-openness-tables>`,
};

/** Words where a number belongs: nothing can be checked. */
export const Worded: Story = {
  render: () =>
    html`<govreport-openness-tables
      .feed=${opennessFeed(opennessBlocks({ row: 0, column: 1, text: '不详' }))}
    ></govreport-openness-tables>`,
};

/** On a phone one kind of applicant at a time. */
export const Phone: Story = {
  render: () =>
    html`<div class="column"><govreport-openness-tables .feed=${feed}></govreport-openness-tables></div>
      <style>
        .column {
          inline-size: 320px;
        }
      </style>`,
};

/** A report that leaves a table out. */
export const OneMissing: Story = {
  render: () =>
    html`<govreport-openness-tables
      .feed=${opennessFeed(opennessBlocks().slice(0, 2))}
    ></govreport-openness-tables>`,
};

/** A report of another kind. */
export const Empty: Story = {
  render: () => html`<govreport-openness-tables .feed=${smallFeed}></govreport-openness-tables>`,
};

/** No address yet. */
export const None: Story = { render: () => html`<govreport-openness-tables></govreport-openness-tables>` };

/** The report cannot be had. */
export const Failed: Story = {
  render: () => html`<govreport-openness-tables src="#missing"></govreport-openness-tables>`,
};

/** The report cannot be had, and the page has its own words. */
export const FailedWithText: Story = {
  render: () =>
    html`<govreport-openness-tables src="#missing"><p>本年新收申请167件。</p></govreport-openness-tables>`,
};

/** On dark paper. */
export const Dark: Story = {
  render: () =>
    html`<div data-govreport-scheme="dark">
      <govreport-openness-tables .feed=${feed}></govreport-openness-tables>
    </div>`,
};

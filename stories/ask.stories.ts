import { html } from 'lit';
import '../src/elements/ask/define.js';
import '../src/elements/body/define.js';
import type { Feed } from '../src/feed/index.js';
import { hostileFeed } from '../test/fixtures/hostile-feed.js';
import { longReport } from '../test/fixtures/long-report.js';
import { feedWith } from '../test/fixtures/many-figures.js';
import { smallFeed } from '../test/fixtures/small-feed.js';
import type { Story } from './story.js';

interface Args {
  question?: string;
  suggestions?: string;
  endpoint?: string;
}

export default { title: 'Elements/Ask', component: 'govreport-ask' };

/** Nothing asked yet: what the report can answer is suggested. */
export const Ready: Story<Args> = {
  args: {},
  render: ({ question, suggestions, endpoint }) =>
    html`<govreport-ask
      .feed=${smallFeed}
      .question=${question ?? ''}
      .suggestions=${suggestions}
      .endpoint=${endpoint}
    ></govreport-ask>`,
};

/** A figure, its sentence, and the way to it in the text below. */
export const Figure: Story = {
  render: () =>
    html`<govreport-ask .feed=${smallFeed} question="企业满意度是多少"></govreport-ask>
      <govreport-body .feed=${smallFeed}></govreport-body>`,
};

/** Against the year before. */
export const Comparison: Story = {
  render: () => html`<govreport-ask .feed=${smallFeed} question="企业满意度比上年提高多少"></govreport-ask>`,
};

/** The report does not say: neither does the answer. */
export const NotMentioned: Story = {
  render: () => html`<govreport-ask .feed=${smallFeed} question="人口出生率是多少"></govreport-ask>`,
};

/** A question without a subject. */
export const Unclear: Story = {
  render: () => html`<govreport-ask .feed=${smallFeed} question="是多少"></govreport-ask>`,
};

/** The site's own suggestions. */
export const OwnSuggestions: Story = {
  render: () =>
    html`<govreport-ask
      .feed=${smallFeed}
      .suggestions=${'企业开办要几天？\n网办率是多少？'}
    ></govreport-ask>`,
};

/** The site's own service cannot be reached: the report's words answer. */
export const ServiceFailed: Story = {
  render: () =>
    html`<govreport-ask
      .feed=${smallFeed}
      endpoint="/nobody-answers"
      question="企业满意度是多少"
    ></govreport-ask>`,
};

/** A long report. */
export const Long: Story = {
  render: () => html`<govreport-ask .feed=${longReport(30)} question="存在哪些问题"></govreport-ask>`,
};

/** In a column of 280 px. */
export const NarrowColumn: Story = {
  render: () =>
    html`<div class="column">
        <govreport-ask .feed=${smallFeed} question="累计授信多少"></govreport-ask>
      </div>
      <style>
        .column {
          inline-size: 280px;
        }
      </style>`,
};

/** A report without a figure. */
export const Empty: Story = {
  render: () => html`<govreport-ask .feed=${feedWith([])}></govreport-ask>`,
};

/** No address yet. */
export const None: Story = { render: () => html`<govreport-ask></govreport-ask>` };

/** The report cannot be had. */
export const Failed: Story = { render: () => html`<govreport-ask src="#missing"></govreport-ask>` };

/** The report cannot be had, and the page has its own words. */
export const FailedWithText: Story = {
  render: () => html`<govreport-ask src="#missing"><p>咨询请拨打12345。</p></govreport-ask>`,
};

/** Markup, scripts and dangerous addresses in every text. */
export const Hostile: Story = {
  render: () =>
    html`<govreport-ask
      .feed=${hostileFeed as Feed}
      .question=${'<img src=x onerror=alert(1)>'}
    ></govreport-ask>`,
};

/** On dark paper. */
export const Dark: Story = {
  render: () =>
    html`<div data-govreport-scheme="dark">
      <govreport-ask .feed=${smallFeed} question="事项数排第几"></govreport-ask>
    </div>`,
};

export const RightToLeft: Story = {
  render: () =>
    html`<div dir="rtl"><govreport-ask .feed=${smallFeed} question="企业满意度是多少"></govreport-ask></div>`,
};

import { html } from 'lit';
import type { TemplateResult } from 'lit';
import '../src/elements/body/define.js';
import '../src/elements/reading-tools/define.js';
import { prefer, resetPreferences } from '../src/store/index.js';
import type { Preferences } from '../src/store/index.js';
import { smallFeed } from '../test/fixtures/small-feed.js';

interface Story {
  name?: string;
  args?: Record<string, unknown>;
  beforeEach?: () => () => void;
  render: (args: Record<string, never>) => TemplateResult;
}

export default {
  title: 'Elements/ReadingTools',
  component: 'govreport-reading-tools',
  beforeEach: () => resetPreferences,
};

/** Reads the story with these preferences, and leaves none behind. */
const reader = (preferences: Preferences) => () => {
  prefer(preferences);
  return resetPreferences;
};

const tools = () => html`<govreport-reading-tools></govreport-reading-tools>`;

/** As a reader first meets it: nothing chosen, nothing stored. */
export const FirstVisit: Story = { render: tools };

/** Beside a text, it says how long that is. */
export const BesideText: Story = {
  render: () =>
    html`<govreport-reading-tools></govreport-reading-tools>
      <govreport-body .feed=${smallFeed}></govreport-body>`,
};

/** 长辈版: 18 pt, targets of 60 px, words for sizes. */
export const Elder: Story = { beforeEach: reader({ elder: true }), render: BesideText.render };

/** 30 pt, the largest step. */
export const Largest: Story = { beforeEach: reader({ size: 40 }), render: BesideText.render };

/** Wider lines, paragraphs and letters. */
export const Spacious: Story = { beforeEach: reader({ spacious: true }), render: BesideText.render };

export const Dark: Story = { beforeEach: reader({ scheme: 'dark' }), render: BesideText.render };

export const ContrastDark: Story = {
  beforeEach: reader({ scheme: 'contrast-dark' }),
  render: BesideText.render,
};

export const ContrastLight: Story = {
  beforeEach: reader({ scheme: 'contrast-light' }),
  render: BesideText.render,
};

export const Warm: Story = { beforeEach: reader({ scheme: 'warm' }), render: BesideText.render };

/** Reaches the page's own article, through sizes and colours its editor set. */
export const OwnArticle: Story = {
  render: () =>
    html`<govreport-reading-tools scope="#own-article"></govreport-reading-tools>
      <div id="own-article">
        <h2>关于公开征求意见的公告</h2>
        <p><font color="#333333" size="2">网站自己的正文，字号和颜色写在旧式标签里。</font></p>
        <p>公告期为30日，<a href="#own-article">意见反馈</a>请于期满前提出。</p>
      </div>`,
};

/** In a side column. */
export const NarrowColumn: Story = {
  render: () =>
    html`<div class="column">${tools()}</div>
      <style>
        .column {
          inline-size: 280px;
        }
      </style>`,
};

/** Several on one page agree. */
export const Two: Story = { render: () => html`${tools()} ${tools()}` };

/** Right to left. */
export const RightToLeft: Story = { render: () => html`<div dir="rtl">${tools()}</div>` };

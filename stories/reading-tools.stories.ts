import { html } from 'lit';
import '../src/elements/body/define.js';
import '../src/elements/reading-tools/define.js';
import { prefer, resetPreferences } from '../src/store/index.js';
import type { Preferences } from '../src/store/index.js';
import { smallFeed } from '../test/fixtures/small-feed.js';
import type { Story } from './story.js';

export default { title: 'Elements/ReadingTools', component: 'govreport-reading-tools' };

/** What stands in it is read with these preferences, and none are left behind. */
class StoryReader extends HTMLElement {
  preferences: Preferences = {};

  connectedCallback(): void {
    prefer(this.preferences);
  }

  disconnectedCallback(): void {
    resetPreferences();
  }
}
if (!customElements.get('story-reader')) customElements.define('story-reader', StoryReader);

const tools = () => html`<govreport-reading-tools></govreport-reading-tools>`;

/** As a reader first meets it: nothing chosen, nothing stored. */
export const FirstVisit: Story = { render: tools };

const read = (preferences: Preferences) =>
  html`<story-reader .preferences=${preferences}>
    <govreport-reading-tools></govreport-reading-tools>
    <govreport-body .feed=${smallFeed}></govreport-body>
  </story-reader>`;

/** Beside a text, it says how long that is. */
export const BesideText: Story = { render: () => read({}) };

/** 长辈版: 18 pt, targets of 60 px, words for sizes. */
export const Elder: Story = { render: () => read({ elder: true }) };

/** 30 pt, the largest step. */
export const Largest: Story = { render: () => read({ size: 40 }) };

/** Wider lines, paragraphs and letters. */
export const Spacious: Story = { render: () => read({ spacious: true }) };

export const Dark: Story = { render: () => read({ scheme: 'dark' }) };

export const ContrastDark: Story = { render: () => read({ scheme: 'contrast-dark' }) };

export const ContrastLight: Story = { render: () => read({ scheme: 'contrast-light' }) };

export const Warm: Story = { render: () => read({ scheme: 'warm' }) };

/** Page zoom, whatever the browser's is. */
export const Zoomed: Story = { render: () => read({ zoom: 200 }) };

/** Lines, paragraphs and letters each as wide as they go. */
export const Wider: Story = { render: () => read({ line: 'wider', paragraph: 'wider', letter: 'wider' }) };

/** 阅读标尺 and 大鼠标: both follow the pointer, the ruler also the keyboard. */
export const RulerAndPointer: Story = { render: () => read({ ruler: true, pointer: true }) };

/** 纯文本: words without pictures. */
export const Plain: Story = { render: () => read({ plain: true }) };

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

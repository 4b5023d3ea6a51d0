import { html } from 'lit';
import '../src/elements/share-bar/define.js';
import type { Feed } from '../src/feed/index.js';
import { smallFeed } from '../test/fixtures/small-feed.js';
import type { Story } from './story.js';

export default { title: 'Elements/ShareBar', component: 'govreport-share-bar' };

/** Opens what the button of this name opens. */
const press =
  (name: string): NonNullable<Story['play']> =>
  async ({ canvasElement }) => {
    const bar = canvasElement.querySelector('govreport-share-bar')!;
    await bar.updateComplete;
    const buttons = [...bar.shadowRoot!.querySelectorAll('button')];
    buttons.find((button) => button.textContent?.trim() === name)?.click();
    await bar.updateComplete;
  };

/** A report's bar: its title, summary and own address. */
export const Ready: Story = {
  render: () => html`<govreport-share-bar .feed=${smallFeed}></govreport-share-bar>`,
};

/** The code for WeChat, drawn here. */
export const WechatCode: Story = { render: Ready.render, play: press('微信') };

/** The report's head and its first figures as a picture. */
export const Poster: Story = { render: Ready.render, play: press('海报') };

/** Three forms of one reference. */
export const Cite: Story = { render: Ready.render, play: press('引用') };

/** The report's files, its figures and its feed. */
export const Download: Story = { render: Ready.render, play: press('下载') };

/** What to paste into another page, with the display as it will be there. */
export const Embed: Story = {
  render: () => {
    const feed = { ...smallFeed, feed_url: 'https://www.shili.example/report.json' };
    return html`<govreport-share-bar .feed=${feed}></govreport-share-bar>`;
  },
  play: press('嵌入'),
};

/** The code and the address in a side column. */
export const NarrowColumn: Story = {
  render: () =>
    html`<div class="column"><govreport-share-bar .feed=${smallFeed}></govreport-share-bar></div>
      <style>
        .column {
          inline-size: 280px;
        }
      </style>`,
  play: press('微信'),
};

/** Without a report it shares the page. */
export const None: Story = { render: () => html`<govreport-share-bar></govreport-share-bar>` };

/** The feed cannot be had: the page is shared. */
export const Failed: Story = {
  render: () => html`<govreport-share-bar src="#missing"></govreport-share-bar>`,
};

/** Chosen ways in a chosen order, for a chosen address. */
export const Chosen: Story = {
  args: {
    targets: 'copy print weibo',
    url: 'https://www.shili.example/report.html',
    'page-title': '示例县政府工作报告',
  },
  render: ({ targets, url, 'page-title': title }) =>
    html`<govreport-share-bar
      targets=${targets ?? ''}
      url=${url ?? ''}
      page-title=${title ?? ''}
    ></govreport-share-bar>`,
};

/** An address no code can hold. */
export const TooLong: Story = {
  render: () =>
    html`<govreport-share-bar url="https://www.shili.example/${'long/'.repeat(800)}"></govreport-share-bar>`,
  play: press('微信'),
};

/** Titles and addresses that mean harm are words like any other. */
export const Hostile: Story = {
  render: () => {
    const [item] = smallFeed.items;
    const hostile = {
      ...smallFeed,
      items: [
        {
          ...item,
          url: 'javascript:alert(1)',
          title: '"><script>alert(1)</script>\u202e告报',
          image: 'data:,',
        },
      ],
    } as Feed;
    return html`<govreport-share-bar .feed=${hostile}></govreport-share-bar>`;
  },
};

export const Dark: Story = {
  render: () =>
    html`<div data-govreport-scheme="dark">
      <govreport-share-bar .feed=${smallFeed}></govreport-share-bar>
    </div>`,
  play: press('微信'),
};

export const RightToLeft: Story = {
  render: () => html`<div dir="rtl"><govreport-share-bar .feed=${smallFeed}></govreport-share-bar></div>`,
};

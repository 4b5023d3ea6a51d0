import { html } from 'lit';
import '../src/elements/breadcrumb/define.js';
import type { Story } from './story.js';

export default { title: 'Elements/Breadcrumb', component: 'govreport-breadcrumb' };

/** The steps as the page wrote them. */
export const Ready: Story = {
  render: () =>
    html`<govreport-breadcrumb
      >您的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政府信息公开</a> &gt; 正文</govreport-breadcrumb
    >`,
};

const trail = [
  { title: '首页', url: '/' },
  { title: '政府信息公开', url: '/zwgk/' },
  { title: '法定主动公开内容', url: '/zwgk/fdzdgknr/' },
  { title: '工作报告', url: '/zwgk/fdzdgknr/gzbg/' },
  { title: '法治政府建设', url: '/zwgk/fdzdgknr/gzbg/fzzf/' },
  { title: '示例县人民政府关于2023年法治政府建设情况的报告' },
];

/** The steps as data. */
export const Items: Story = {
  args: { items: JSON.stringify(trail.slice(0, 3)) },
  render: ({ items }) => html`<govreport-breadcrumb items=${items as string}></govreport-breadcrumb>`,
};

/** A long way on a phone: the middle waits behind a button. */
export const Narrow: Story = {
  render: () =>
    html`<div class="phone"><govreport-breadcrumb .items=${trail}></govreport-breadcrumb></div>
      <style>
        .phone {
          inline-size: 320px;
        }
      </style>`,
};

/** The same, opened. */
export const Opened: Story = {
  render: Narrow.render,
  play: async ({ canvasElement }) => {
    const crumb = canvasElement.querySelector('govreport-breadcrumb')!;
    await crumb.updateComplete;
    crumb.shadowRoot!.querySelector('button')!.click();
  },
};

export const One: Story = {
  render: () => html`<govreport-breadcrumb .items=${[{ title: '首页' }]}></govreport-breadcrumb>`,
};

/** Nothing to show. */
export const None: Story = { render: () => html`<govreport-breadcrumb></govreport-breadcrumb>` };

export const Hostile: Story = {
  render: () =>
    html`<govreport-breadcrumb
      .items=${[
        { title: '<img src=x onerror=alert(1)>', url: 'javascript:alert(1)' },
        { title: '首'.repeat(300), url: '/' },
      ]}
    ></govreport-breadcrumb>`,
};

export const RightToLeft: Story = {
  render: () => html`<div dir="rtl"><govreport-breadcrumb .items=${trail}></govreport-breadcrumb></div>`,
};

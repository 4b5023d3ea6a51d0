import { html } from 'lit';
import '../src/elements/site-nav/define.js';
import type { Story } from './story.js';

export default { title: 'Elements/SiteNav', component: 'govreport-site-nav' };

/** Sections with headings, as most pages have them. */
export const Ready: Story = {
  render: () =>
    html`<govreport-site-nav>
      <section>
        <h3>市政府</h3>
        <a href="https://www.shili.example/">示例市人民政府</a>
        <a href="https://www.shili.example/bgs/">市政府办公室</a>
      </section>
      <section>
        <h3>公共企事业单位信息公开</h3>
        <a href="https://water.shili.example/" target="_blank">示例水务公司</a>
      </section>
      <section>
        <h3>县（市、区）政府</h3>
        <a href="https://fanli.example/">范例县</a>
        <a href="https://yangli.example/">样例区</a>
      </section>
    </govreport-site-nav>`,
};

const names = [
  '市政府',
  '市政府工作部门',
  '市政府直属事业单位',
  '公共企事业单位信息公开',
  '县（市、区）政府',
];
const groups = names.map((title, i) => ({
  title,
  links: Array.from({ length: i === 1 ? 36 : 5 }, (_, n) => ({
    title: `${title.slice(0, 6)}${n + 1}`,
    url: `https://site${n}.shili.example/`,
    target: n % 2 ? '_blank' : undefined,
  })),
}));

/** Lists in lists. */
export const Lists: Story = {
  render: () =>
    html`<govreport-site-nav>
      <ul>
        <li>
          市政府
          <ul>
            <li><a href="https://www.shili.example/">示例市人民政府</a></li>
          </ul>
        </li>
        <li>
          县（市、区）政府
          <ul>
            <li><a href="https://fanli.example/">范例县</a></li>
            <li><a href="https://yangli.example/">样例区</a></li>
          </ul>
        </li>
      </ul>
    </govreport-site-nav>`,
};

/** Five groups as data. */
export const Groups: Story = {
  render: () => html`<govreport-site-nav .groups=${groups}></govreport-site-nav>`,
};

/** On a phone names open, one under the other. */
export const Narrow: Story = {
  render: () =>
    html`<div class="phone"><govreport-site-nav .groups=${groups}></govreport-site-nav></div>
      <style>
        .phone {
          inline-size: 320px;
        }
      </style>`,
  play: async ({ canvasElement }) => {
    const nav = canvasElement.querySelector('govreport-site-nav')!;
    while (!nav.shadowRoot!.querySelector('button[aria-expanded]')) await new Promise(requestAnimationFrame);
    nav.shadowRoot!.querySelectorAll('button')[3]!.click();
  },
};

/** Links without groups. */
export const Ungrouped: Story = {
  render: () =>
    html`<govreport-site-nav>
      <a href="https://www.shili.example/">示例市人民政府</a> <a href="https://fanli.example/">范例县</a>
    </govreport-site-nav>`,
};

/** Nothing to show. */
export const None: Story = { render: () => html`<govreport-site-nav></govreport-site-nav>` };

export const Hostile: Story = {
  render: () =>
    html`<govreport-site-nav
      .groups=${[
        { title: '<script>alert(1)</script>', links: [{ title: '坏链接', url: 'javascript:alert(1)' }] },
        { title: '长'.repeat(200), links: [{ title: '长'.repeat(200), url: '/' }] },
      ]}
    ></govreport-site-nav>`,
};

export const RightToLeft: Story = {
  render: () => html`<div dir="rtl"><govreport-site-nav .groups=${groups}></govreport-site-nav></div>`,
};

import { html } from 'lit';
import '../src/elements/body/define.js';
import '../src/elements/section-nav/define.js';
import { hostileFeed } from '../test/fixtures/hostile-feed.js';
import { longReport, tinyReport } from '../test/fixtures/long-report.js';
import { smallFeed } from '../test/fixtures/small-feed.js';
import type { Feed } from '../src/feed/index.js';
import type { Story } from './story.js';

interface Args {
  levels?: number;
}
export default { title: 'Elements/SectionNav', component: 'govreport-section-nav' };

const beside = html`<style>
  .beside {
    display: grid;
    grid-template-columns: 250px minmax(0, 1fr);
    column-gap: 50px;
  }
</style>`;

/** Beside its text: the rail with the current section, what is read and what is left. */
export const Ready: Story<Args> = {
  args: { levels: 3 },
  render: ({ levels }) =>
    html`${beside}
      <div class="beside">
        <govreport-section-nav levels=${levels ?? 3}></govreport-section-nav>
        <govreport-body .feed=${longReport(5)}></govreport-body>
      </div>`,
};

/** The points of a section are listed when asked for. */
export const PointsOpened: Story<Args> = {
  render: () =>
    html`${beside}
      <div class="beside">
        <govreport-section-nav></govreport-section-nav>
        <govreport-body .feed=${smallFeed}></govreport-body>
      </div>`,
  play: async ({ canvasElement }) => {
    const nav = canvasElement.querySelector('govreport-section-nav')!;
    await nav.updateComplete;
    nav.shadowRoot!.querySelector<HTMLElement>('.toggle')?.click();
  },
};

/** Above its text: on a phone a bar at the bottom edge. */
export const Above: Story<Args> = {
  render: () =>
    html`<govreport-section-nav></govreport-section-nav
      ><govreport-body .feed=${longReport(4)}></govreport-body>`,
};

/** The sheet a phone's bar opens. */
export const Sheet: Story<Args> = {
  render: Above.render!,
  play: async ({ canvasElement }) => {
    const nav = canvasElement.querySelector('govreport-section-nav')!;
    await nav.updateComplete;
    nav.shadowRoot!.querySelector<HTMLElement>('[part=bar] button')?.click();
  },
};

/** Parts only. */
export const OneLevel: Story<Args> = {
  render: () => html`<govreport-section-nav levels="1" .feed=${smallFeed}></govreport-section-nav>`,
};

/** Without the text on the page it leads to the report. */
export const WithoutText: Story<Args> = {
  render: () =>
    html`<div class="column"><govreport-section-nav .feed=${smallFeed}></govreport-section-nav></div>
      <style>
        .column {
          inline-size: 280px;
        }
      </style>`,
};

/** Hundreds of headings. */
export const Long: Story<Args> = {
  render: () =>
    html`${beside}
      <div class="beside">
        <govreport-section-nav></govreport-section-nav>
        <govreport-body .feed=${longReport(90, 2)}></govreport-body>
      </div>`,
};

/** A text without headings has no contents. */
export const Tiny: Story<Args> = {
  render: () => html`<govreport-section-nav .feed=${tinyReport}></govreport-section-nav>`,
};

/** No report named. */
export const None: Story<Args> = { render: () => html`<govreport-section-nav></govreport-section-nav>` };

/** The feed cannot be had. */
export const Failed: Story<Args> = {
  render: () => html`<govreport-section-nav src="#missing"></govreport-section-nav>`,
};

/** The feed cannot be had, and the page's own contents stay. */
export const FailedWithChildren: Story<Args> = {
  render: () =>
    html`<govreport-section-nav src="#missing"
      ><ol>
        <li>一、主要工作</li>
        <li>二、下一步打算</li>
      </ol></govreport-section-nav
    >`,
};

/** A feed that means harm shows what is sound of it, as text. */
export const Hostile: Story<Args> = {
  render: () => html`<govreport-section-nav .feed=${hostileFeed as Feed}></govreport-section-nav>`,
};

export const RightToLeft: Story<Args> = {
  render: () => html`<div dir="rtl"><govreport-section-nav .feed=${smallFeed}></govreport-section-nav></div>`,
};

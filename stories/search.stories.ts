import { html } from 'lit';
import '../src/elements/body/define.js';
import '../src/elements/search/define.js';
import { hostileFeed } from '../test/fixtures/hostile-feed.js';
import { longReport } from '../test/fixtures/long-report.js';
import { smallFeed } from '../test/fixtures/small-feed.js';
import type { Feed } from '../src/feed/index.js';
import type { Story } from './story.js';

interface Args {
  query?: string;
}
export default { title: 'Elements/Search', component: 'govreport-search' };

const over = (feed: Feed, query?: string) =>
  html`<govreport-search .feed=${feed} .query=${query}></govreport-search
    ><govreport-body .feed=${feed}></govreport-body>`;

/** Above its text, before a word is typed. */
export const Ready: Story<Args> = { render: ({ query }) => over(smallFeed, query) };

/** Hits by section, coloured in the text; a figure of that name first. */
export const Found: Story<Args> = { args: { query: '满意' }, render: ({ query }) => over(smallFeed, query) };

/** Thousands of hits. */
export const Many: Story<Args> = { render: () => over(longReport(60), '工作') };

/** Nothing of that name. */
export const Nothing: Story<Args> = { render: () => over(smallFeed, '没有的词语') };

/** Words that are markup and pattern. */
export const Hostile: Story<Args> = { render: () => over(hostileFeed as Feed, '<b>') };

/** No report and no text on the page: it waits. */
export const None: Story<Args> = { render: () => html`<govreport-search></govreport-search>` };

import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../../src/elements/body/define.js';
import '../../../src/elements/metric-card/define.js';
import '../../../src/elements/metric-grid/define.js';
import '../../../src/elements/metric-table/define.js';
import type { GovreportBody } from '../../../src/elements/body/body.js';
import { smallFeed } from '../../fixtures/small-feed.js';

const item = smallFeed.items[0]!;
const { metrics } = item._govreport;
const metric = (id: string) => metrics.find((each) => each.id === id)!;
const text = (node: Node | null | undefined) => node?.textContent?.replace(/\s+/g, '') ?? '';

const CARDS = {
  'one by one': html`<govreport-metric-card
      .feed=${smallFeed}
      metric="grid-businesses"
    ></govreport-metric-card
    ><govreport-metric-card .feed=${smallFeed} metric="review-closed"></govreport-metric-card>`,
  'in a grid': html`<govreport-metric-grid
    .feed=${smallFeed}
    metrics="grid-businesses review-closed"
  ></govreport-metric-grid>`,
  'in a table': html`<govreport-metric-table .feed=${smallFeed}></govreport-metric-table>`,
};

const page = (cards: unknown, body: unknown = html`<govreport-body .feed=${smallFeed}></govreport-body>`) =>
  fixture(
    html`<main>
      ${cards}
      <div class="between">${body}</div>
    </main>`,
  );
const bodyIn = (place: Element) => place.querySelector<GovreportBody>('govreport-body')!;
const links = (place: Element) => [
  ...place.querySelectorAll<HTMLAnchorElement>('govreport-body a.gr-figure[href]'),
];
const linkOf = async (place: Element, words: string) => {
  const find = () => links(place).find((link) => text(link) === words);
  await waitUntil(find, `no link ${words}`);
  return find()!;
};
const focused = () => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};
const line = () => document.querySelector('body > [data-govreport-back]');
const said = () => document.querySelector('[data-govreport-live]')?.textContent ?? '';
const leading = () => [...(CSS.highlights.get('govreport-figure-links') ?? [])] as Range[];

describe('a figure in the words', () => {
  afterEach(() => scrollTo(0, 0));

  for (const [how, cards] of Object.entries(CARDS)) {
    it(`leads to its card ${how}, with focus, a word and a way back`, async () => {
      const place = await page(cards);
      const words = text(bodyIn(place));
      const link = await linkOf(place, '近3万户');
      link.focus();
      await sendKeys({ press: 'Enter' });
      const at = focused()!;
      expect(text(at.closest('.card, .cell, tr')))
        .to.contain('3')
        .and.to.contain(text(new Text(metric('grid-businesses').label)));
      expect(at.closest('[data-govreport-cited]') === null).to.equal(false);
      await waitUntil(() => said().includes(metric('grid-businesses').label));
      await sendKeys({ press: 'Escape' });
      expect(focused() === link).to.equal(true);
      expect(line() === null).to.equal(true);
      expect(at.closest('[data-govreport-cited]') === null).to.equal(true);
      expect(text(bodyIn(place))).to.equal(words);
    });
  }

  it('is plain text where no card is on the page, and again when the cards leave', async () => {
    const place = await page(CARDS['in a grid']);
    await linkOf(place, '近3万户');
    const named = () => links(place).map(text);
    expect(named()).to.deep.equal(['近3万户', '120件']);
    place.querySelector('govreport-metric-grid')!.remove();
    await waitUntil(() => !links(place).length);
    for (const figure of place.querySelectorAll('.gr-figure')) {
      expect(figure.getAttributeNames()).to.deep.equal(['class']);
    }
  });

  it('becomes a link when a card comes late', async () => {
    const place = await page('');
    const card = document.createElement('govreport-metric-card');
    Object.assign(card, { feed: smallFeed, metric: 'grid-businesses' });
    place.prepend(card);
    await linkOf(place, '近3万户');
  });

  it('is one tab stop to a paragraph, and arrows walk from figure to figure', async () => {
    const place = await page(CARDS['in a table']);
    const first = await linkOf(place, '近3万户');
    const stops = links(place).filter(({ tabIndex }) => tabIndex === 0);
    const blocks = new Set(links(place).map(({ hash }) => hash));
    expect(stops.map(({ hash }) => hash)).to.have.members([...blocks]);
    expect(blocks.size).to.be.lessThan(links(place).length);
    const at = links(place).indexOf(first);
    first.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(document.activeElement === links(place)[at + 1]).to.equal(true);
    await sendKeys({ press: 'ArrowLeft' });
    expect(document.activeElement === first).to.equal(true);
  });

  it('says what it is for, and axe has nothing to say', async () => {
    const place = await page(CARDS['in a grid']);
    const link = await linkOf(place, '近3万户');
    expect(link.title).to.equal('查看该项数据');
    await expect(bodyIn(place)).to.be.accessible();
  });

  it('in an article is drawn and answers the pointer, with nothing put into the text', async () => {
    const article = html`<govreport-body .feed=${smallFeed}
      ><p id="own">二是织密网格。网格覆盖经营主体近3万户，上门服务2.2万余人次。</p></govreport-body
    >`;
    const place = await page(CARDS['in a grid'], article);
    await waitUntil(() => leading().length);
    expect(leading().map(String)).to.deep.equal(['近3万户']);
    expect(place.querySelector('#own')!.children.length).to.equal(0);
    const { left, top, width, height } = leading()[0]!.getBoundingClientRect();
    const middle: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    await sendMouse({ type: 'move', position: middle });
    expect(getComputedStyle(bodyIn(place)).cursor).to.equal('pointer');
    await sendMouse({ type: 'click', position: middle });
    expect(text(focused())).to.contain(metric('grid-businesses').label);
    line()!.shadowRoot!.querySelector('button')!.click();
    expect(document.activeElement === place.querySelector('#own')).to.equal(true);
    await sendMouse({ type: 'click', position: [Math.round(left - 30), middle[1]] });
    expect(line() === null).to.equal(true);
  });

  it('shows nothing of it in print', async () => {
    const place = await page(CARDS['in a grid']);
    const look = getComputedStyle(await linkOf(place, '近3万户'));
    expect(look.textDecorationLine).to.equal('underline');
    await emulateMedia({ media: 'print' });
    try {
      expect(look.textDecorationLine).to.equal('none');
      expect(look.color).to.equal(getComputedStyle(place.querySelector('govreport-body p')!).color);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });
});

describe('words copied from a report', () => {
  const copy = (start: [Node, number], end: [Node, number]) => {
    const selection = getSelection()!;
    selection.setBaseAndExtent(...start, ...end);
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
    start[0].parentElement!.dispatchEvent(event);
    const words = String(selection);
    selection.removeAllRanges();
    return {
      words,
      taken: event.defaultPrevented,
      plain: clipboardData.getData('text/plain'),
      html: new DOMParser().parseFromString(clipboardData.getData('text/html'), 'text/html').body,
    };
  };
  const figureIn = (place: Element, words: string) =>
    [...place.querySelectorAll('.gr-figure')].find((figure) => text(figure) === words)!.firstChild!;

  it('with a figure come first and unchanged, then title, section and address', async () => {
    const place = await page(CARDS['in a grid']);
    const figure = figureIn(place, '近3万户');
    await linkOf(place, '近3万户');
    const { words, plain, html } = copy([figure.parentElement!.previousSibling!, 0], [figure, 4]);
    const block = metric('grid-businesses').source!.block;
    const address = `${item.url!}#${block}`;
    expect(words).to.match(/近3万户$/);
    expect(plain.startsWith(`${words}\n来源：${item.title}，`)).to.equal(true);
    expect(plain.endsWith(` ${address}`)).to.equal(true);
    expect(text(html).startsWith(text(new Text(words)))).to.equal(true);
    expect([...html.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'))).to.deep.equal([
      address,
    ]);
  });

  it('without a number are left to the browser, however long', async () => {
    const place = await page('');
    const figure = figureIn(place, '近3万户');
    const before = figure.parentElement!.previousSibling as Text;
    expect(copy([before, 0], [before, before.length]).taken).to.equal(false);
    expect(copy([figure, 0], [figure, 1]).taken).to.equal(false);
    expect(copy([figure, 0], [figure, 2]).taken).to.equal(true);
  });

  it('of an article take their source along too, unless the page says no', async () => {
    const place = await page(
      '',
      html`<govreport-body .feed=${smallFeed}
        ><p id="own">网格覆盖经营主体近3万户，上门服务2.2万余人次。</p></govreport-body
      >`,
    );
    const words = place.querySelector('#own')!.firstChild!;
    const first = () => copy([words, 0], [words, 12]);
    expect(first().plain).to.match(/^网格覆盖经营主体近3万户\n来源：/);
    place.setAttribute('data-govreport-copy', 'plain');
    expect(first().taken).to.equal(false);
  });
});

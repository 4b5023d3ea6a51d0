import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/site-nav/define.js';
import { leavesGovernment, readGroupData, readGroups } from '../../src/elements/site-nav/groups.js';
import type { GovreportSiteNav } from '../../src/elements/site-nav/site-nav.js';

const TAG = 'govreport-site-nav';
const GROUPS = ['市政府', '工作部门', '县（市、区）政府'].map((title, i) => ({
  title,
  links: [
    { title: `${title}一`, url: `https://a${i}.shili.example/` },
    { title: `${title}二`, url: `https://b${i}.shili.example/`, target: '_blank' },
  ],
}));

const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, '') ?? '';
const inside = (nav: Element, selector: string) => [
  ...nav.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const tabs = (nav: Element) => inside(nav, '[role=tab]');
const shown = (nav: Element) =>
  inside(nav, 'li a')
    .filter((link) => link.offsetParent)
    .map(words);
const parse = (source: string) => new DOMParser().parseFromString(source, 'text/html').body;

async function inWidth(px: number, groups: unknown = GROUPS): Promise<GovreportSiteNav> {
  const place = await fixture<HTMLElement>(
    html`<div><govreport-site-nav .groups=${groups as never}></govreport-site-nav></div>`,
  );
  place.style.width = `${px}px`;
  const nav = place.firstElementChild as GovreportSiteNav;
  await settled(nav);
  return nav;
}

/** After the size was observed and drawn. */
async function settled(nav: GovreportSiteNav): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  await nav.updateComplete;
}

describe(TAG, () => {
  /** Links lead away from the test. */
  const stay = (event: Event) => event.preventDefault();
  before(() => addEventListener('click', stay));
  after(() => removeEventListener('click', stay));

  describe('definition', () => {
    it('keeps the first definition of its tag', async () => {
      const { defineElement } = await import('../../src/elements/shared/define.js');
      const first = customElements.get(TAG);
      defineElement(TAG, class extends HTMLElement {});
      expect(customElements.get(TAG)).to.equal(first);
    });

    it('takes properties set before the upgrade', async () => {
      const early = document.implementation.createHTMLDocument().createElement(TAG);
      Object.assign(early, { groups: GROUPS });
      document.body.append(early);
      customElements.upgrade(early);
      await settled(early);
      expect(inside(early, 'li')).to.have.length(6);
      early.remove();
    });
  });

  describe('groups written in the page', () => {
    const outline = (source: string) =>
      readGroups(parse(source)).map(({ title, links }) => [title, ...links.map((link) => link.title)]);

    it('are read from whatever names links', () => {
      const expected = [
        ['市政府', '办公室'],
        ['县区', '甲县', '乙区'],
      ];
      const links = '<a href="/j/">甲县</a><a href="/y/">乙区</a>';
      const office = '<a href="/b/">办公室</a>';
      for (const source of [
        `<section><h3>市政府</h3>${office}</section><section><h3>县区</h3><p>${links}</p></section>`,
        `<dl><dt>市政府</dt><dd>${office}</dd><dt>县区</dt><dd>${links}</dd></dl>`,
        `<details><summary>市政府</summary>${office}</details><details><summary>县区</summary>${links}</details>`,
        `<ul><li>市政府<ul><li>${office}</li></ul></li><li><b>县区</b><ul><li>${links}</li></ul></li></ul>`,
        '<select><optgroup label="市政府"><option value="/b/">办公室</option></optgroup>' +
          '<optgroup label="县区"><option value="/j/">甲县</option><option value="/y/">乙区</option></optgroup></select>',
      ])
        expect(outline(source), source).to.deep.equal(expected);
    });

    it('keep a link that is a name, leave out groups without links, and take lone links as they are', () => {
      expect(
        outline('<ul><li><a href="/z/">市政府</a><ul><li><a href="/b/">办公室</a></li></ul></li></ul>'),
      ).to.deep.equal([['市政府', '市政府', '办公室']]);
      expect(outline('<h3>空</h3><h3>县区</h3><a href="/j/">甲县</a>')).to.deep.equal([['县区', '甲县']]);
      expect(outline('<a href="/j/">甲县</a><a href="/e/"> </a>')).to.deep.equal([['', '甲县']]);
    });

    it('have no address that runs something, as data neither', () => {
      const [written] = readGroups(parse('<a href="javascript:alert(1)">坏</a>'));
      const [given] = readGroupData([
        { title: '组', links: [{ title: '坏', url: 'data:text/html,x' }, null, 7, {}] },
      ]);
      expect([written!.links[0]!.url, given!.links[0]!.url]).to.deep.equal([undefined, undefined]);
      expect(given!.links).to.have.length(1);
      for (const odd of [null, 7, 'x', {}, [null], [{ title: '组' }], [{ links: 'x' }]])
        expect(readGroupData(odd)).to.deep.equal([]);
    });

    it('are followed when the page changes them', async () => {
      const nav = await fixture<GovreportSiteNav>(
        html`<govreport-site-nav><a href="/j/">甲县</a></govreport-site-nav>`,
      );
      nav.append(Object.assign(document.createElement('a'), { href: '/y/', textContent: '乙区' }));
      await settled(nav);
      expect(shown(nav)).to.deep.equal(['甲县', '乙区']);
    });
  });

  describe('as tabs', () => {
    it('shows one group at a time, named by its tab', async () => {
      const nav = await inWidth(1000);
      expect(inside(nav, 'nav')[0]!.getAttribute('aria-label')).to.equal('站群导航');
      expect(tabs(nav).map(words)).to.deep.equal(GROUPS.map(({ title }) => title));
      expect(tabs(nav).map((tab) => tab.getAttribute('aria-selected'))).to.deep.equal([
        'true',
        'false',
        'false',
      ]);
      tabs(nav)[2]!.click();
      await nav.updateComplete;
      expect(shown(nav)[0]).to.equal('县（市、区）政府一');
      const panel = inside(nav, '[role=tabpanel]').find((each) => !each.hidden)!;
      expect(panel.getAttribute('aria-labelledby')).to.equal(tabs(nav)[2]!.id);
      expect(tabs(nav)[2]!.getAttribute('aria-controls')).to.equal(panel.id);
      await expect(nav).to.be.accessible();
    });

    it('is one stop for the Tab key, and walked by arrows, Home and End', async () => {
      const nav = await inWidth(1000);
      expect(tabs(nav).map((tab) => tab.tabIndex)).to.deep.equal([0, -1, -1]);
      tabs(nav)[0]!.focus();
      const visited: string[] = [];
      for (const press of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End'])
        await sendKeys({ press }).then(async () => {
          await nav.updateComplete;
          visited.push(words(nav.shadowRoot!.activeElement));
        });
      expect(visited.map((title) => GROUPS.findIndex((group) => group.title === title))).to.deep.equal([
        1, 2, 0, 2, 0, 2,
      ]);
      expect(tabs(nav).map((tab) => tab.tabIndex)).to.deep.equal([-1, -1, 0]);
      await sendKeys({ press: 'Tab' });
      expect(words(nav.shadowRoot!.activeElement)).to.equal('县（市、区）政府一');
    });

    it('turns its arrows round on a right-to-left page', async () => {
      document.documentElement.dir = 'rtl';
      const nav = await inWidth(1000);
      tabs(nav)[0]!.focus();
      await sendKeys({ press: 'ArrowLeft' });
      await nav.updateComplete;
      document.documentElement.removeAttribute('dir');
      expect(words(nav.shadowRoot!.activeElement)).to.equal('工作部门');
    });

    it('keeps showing a group when the chosen one is gone', async () => {
      const nav = await inWidth(1000);
      tabs(nav)[2]!.click();
      nav.groups = GROUPS.slice(0, 1);
      await nav.updateComplete;
      expect(shown(nav)).to.have.length(2);
    });
  });

  describe('in a narrow place', () => {
    it('has names that open, as many as the reader wants, and nothing wider than the place', async () => {
      const nav = await inWidth(280);
      const buttons = inside(nav, 'button');
      expect(tabs(nav)).to.have.length(0);
      expect(shown(nav)).to.deep.equal([]);
      buttons[0]!.focus();
      await sendKeys({ press: 'Enter' });
      buttons[1]!.click();
      await nav.updateComplete;
      expect(buttons.map((button) => button.getAttribute('aria-expanded'))).to.deep.equal([
        'true',
        'true',
        'false',
      ]);
      expect(shown(nav)).to.have.length(4);
      expect(inside(nav, '[role=heading]')[0]!.getAttribute('aria-level')).to.equal('3');
      expect(inside(nav, '.base')[0]!.scrollWidth).to.be.at.most(280);
      await expect(nav).to.be.accessible();
      buttons[0]!.click();
      await nav.updateComplete;
      expect(shown(nav)).to.have.length(2);
    });

    it('changes with the place', async () => {
      const nav = await inWidth(280);
      nav.parentElement!.style.width = '1000px';
      await settled(nav);
      expect(tabs(nav)).to.have.length(3);
    });
  });

  describe('links', () => {
    it('say to the ear that they open a new window, and give it no hold on this one', async () => {
      const nav = await inWidth(1000);
      const [plain, blank] = inside(nav, 'li a') as HTMLAnchorElement[];
      expect(words(plain)).to.equal('市政府一');
      expect(words(blank)).to.equal('市政府二（在新窗口打开）');
      expect([blank!.target, blank!.rel]).to.deep.equal(['_blank', 'noopener']);
    });

    it('leave the government when the page is under gov.cn and they are not', () => {
      const page = 'https://www.shili.gov.cn/index.html';
      const leaves = (url: string, from = page) => leavesGovernment({ title: '', url }, from);
      for (const url of [
        'https://water.example/',
        'https://gov.cn.evil.example/',
        'https://notgov.cn/',
        '//bus.example',
      ])
        expect(leaves(url), url).to.equal(true);
      for (const url of [
        'https://www.gov.cn/',
        'http://GOV.CN/',
        '/a',
        '#x',
        'mailto:a@b.example',
        'https://x.shili.gov.cn',
      ])
        expect(leaves(url), url).to.equal(false);
      expect(leaves('https://water.example/', 'https://www.shili.example/')).to.equal(false);
      expect(leavesGovernment({ title: '' }, page)).to.equal(false);
    });

    it('mark the page they stand on', async () => {
      const nav = await inWidth(1000, [{ title: '', links: [{ title: '本页', url: location.href }] }]);
      expect(inside(nav, 'li a')[0]!.getAttribute('aria-current')).to.equal('page');
    });
  });

  it('shows what the page wrote where it holds no links', async () => {
    const nav = await fixture<GovreportSiteNav>(html`<govreport-site-nav><p>建设中</p></govreport-site-nav>`);
    expect(nav.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
  });
});

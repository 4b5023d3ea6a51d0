import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/breadcrumb/define.js';
import type { GovreportBreadcrumb } from '../../src/elements/breadcrumb/breadcrumb.js';
import { readTrail } from '../../src/elements/breadcrumb/trail.js';

const TAG = 'govreport-breadcrumb';
const LONG = ['首页', '政务公开', '法定内容', '工作报告', '法治政府', '正文'].map((title, i) => ({
  title,
  url: i < 5 ? `/a${i}/` : undefined,
}));

const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, '') ?? '';
const inside = (crumb: Element, selector: string) => [
  ...crumb.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
/** What is seen of the steps. */
const seen = (crumb: Element) =>
  inside(crumb, 'li')
    .filter((step) => step.offsetParent)
    .map((step) => words(step.querySelector('a, [aria-current], button')));
const parsed = (source: string) =>
  readTrail(new DOMParser().parseFromString(`<div>${source}</div>`, 'text/html').body.firstElementChild!);

async function inWidth(px: number): Promise<GovreportBreadcrumb> {
  const place = await fixture<HTMLElement>(
    html`<div><govreport-breadcrumb .items=${LONG}></govreport-breadcrumb></div>`,
  );
  place.style.width = `${px}px`;
  const crumb = place.firstElementChild as GovreportBreadcrumb;
  await crumb.updateComplete;
  return crumb;
}

describe(TAG, () => {
  describe('definition', () => {
    it('keeps the first definition of its tag', async () => {
      const { defineElement } = await import('../../src/elements/shared/define.js');
      const first = customElements.get(TAG);
      defineElement(TAG, class extends HTMLElement {});
      expect(customElements.get(TAG)).to.equal(first);
    });

    it('takes properties set before the upgrade', async () => {
      const early = document.implementation.createHTMLDocument().createElement(TAG);
      Object.assign(early, { items: LONG });
      document.body.append(early);
      customElements.upgrade(early);
      await early.updateComplete;
      expect(inside(early, 'li a')).to.have.length(5);
      early.remove();
    });
  });

  describe('steps written in the page', () => {
    const titles = (source: string) => parsed(source).map(({ title }) => title);

    it('are its links and its words, without lead and separators', () => {
      const cases: [string, string[]][] = [
        ['<a href="/">首页</a> &gt; <a href="/a/">政务公开</a> &gt; 正文', ['首页', '政务公开', '正文']],
        ['您的位置：<a href="/">首页</a>»<a href="/a/">公开</a>»', ['首页', '公开']],
        ['<span>您现在的位置是：</span><a href="/">首页</a> / 年报 / 正文', ['首页', '年报', '正文']],
        ['<ol><li><a href="/">首页</a></li><li>2023-2024年报告</li></ol>', ['首页', '2023-2024年报告']],
        ['当前位置: 首页 - 公开 - 正文', ['首页', '公开', '正文']],
        ['<a href="/">首页</a><i aria-hidden="true">→</i><script>x > y</script>正文', ['首页', '正文']],
        ['<a href="/"><img alt="首页"></a>', ['首页']],
        [' \n ', []],
      ];
      for (const [source, expected] of cases) expect(titles(source), source).to.deep.equal(expected);
    });

    it('keep their addresses, and lose those that run something', () => {
      const trail = parsed('<a href="/a/">公开</a> &gt; <a href="javascript:alert(1)">坏</a>');
      expect(trail.map(({ url }) => url)).to.deep.equal(['/a/', undefined]);
    });

    it('are followed when the page changes them', async () => {
      const crumb = await fixture<GovreportBreadcrumb>(
        html`<govreport-breadcrumb><a href="/">首页</a></govreport-breadcrumb>`,
      );
      crumb.append(Object.assign(document.createElement('a'), { href: '/a/', textContent: '公开' }));
      await new Promise(requestAnimationFrame);
      await crumb.updateComplete;
      expect(seen(crumb)).to.deep.equal(['首页', '公开']);
    });
  });

  describe('what a reader gets', () => {
    it('a landmark, a list, and the page itself as current and no link', async () => {
      const crumb = await inWidth(1000);
      expect(inside(crumb, 'nav')[0]!.getAttribute('aria-label')).to.equal('您的位置');
      expect(inside(crumb, 'nav > ol > li:not(.more)')).to.have.length(6);
      const [current] = inside(crumb, '[aria-current=page]');
      expect(words(current)).to.equal('正文');
      expect(current!.closest('a')).to.equal(null);
    });

    it('separators for the eye only', async () => {
      const crumb = await inWidth(1000);
      for (const step of inside(crumb, 'li:not(.more)')) {
        const copy = step.cloneNode(true) as Element;
        for (const hidden of copy.querySelectorAll('[aria-hidden=true]')) hidden.remove();
        expect(LONG.map(({ title }) => title)).to.contain(words(copy));
      }
    });

    it('a last link to this very page as current, one to another page as a link', async () => {
      const here = await fixture<GovreportBreadcrumb>(
        html`<govreport-breadcrumb
          .items=${[
            { title: '首页', url: '/' },
            { title: '本页', url: `${location.href.split('#')[0]!}#top` },
          ]}
        ></govreport-breadcrumb>`,
      );
      expect(words(inside(here, '[aria-current=page]')[0])).to.equal('本页');
      const column = await fixture<GovreportBreadcrumb>(
        html`<govreport-breadcrumb
          items='[{"title":"首页","url":"/"},{"title":"栏目","url":"/lan/"}]'
        ></govreport-breadcrumb>`,
      );
      expect(inside(column, '[aria-current]')).to.have.length(0);
      expect(inside(column, 'a')).to.have.length(2);
    });

    it('what the page wrote where there is nothing better', async () => {
      const broken = await fixture<GovreportBreadcrumb>(
        html`<govreport-breadcrumb items="[{bad json"><a href="/">首页</a></govreport-breadcrumb>`,
      );
      expect(seen(broken)).to.deep.equal(['首页']);
      const odd = await fixture<GovreportBreadcrumb>(
        html`<govreport-breadcrumb
          .items=${[null, 7, { url: '/' }, { title: 3 }] as never}
        ></govreport-breadcrumb>`,
      );
      expect(inside(odd, 'slot')).to.have.length(1);
    });
  });

  describe('a long trail', () => {
    it('is whole where there is room', async () => {
      const crumb = await inWidth(1000);
      expect(seen(crumb)).to.deep.equal(LONG.map(({ title }) => title));
    });

    it('hides its middle on a phone behind a button, which shows it and hands on the focus', async () => {
      const crumb = await inWidth(320);
      expect(seen(crumb)).to.deep.equal(['首页', '…', '法治政府', '正文']);
      const [button] = inside(crumb, 'button');
      expect(button!.getAttribute('aria-label')).to.equal('显示中间 3 级');
      expect(button!.getBoundingClientRect().height).to.be.at.least(44);
      await expect(crumb).to.be.accessible();
      button!.focus();
      await sendKeys({ press: 'Enter' });
      await crumb.updateComplete;
      expect(seen(crumb)).to.deep.equal(LONG.map(({ title }) => title));
      expect(words(crumb.shadowRoot!.activeElement)).to.equal('政务公开');
      expect(inside(crumb, '.base')[0]!.scrollWidth).to.be.at.most(320);
      await expect(crumb).to.be.accessible();
    });
  });

  describe('for everyone', () => {
    it('runs the other way on a right-to-left page', async () => {
      document.documentElement.dir = 'rtl';
      const crumb = await inWidth(1000);
      const [first, second] = inside(crumb, 'li').map((step) => step.getBoundingClientRect().left);
      document.documentElement.removeAttribute('dir');
      expect(first).to.be.greaterThan(second!);
    });

    it('writes no script into the page', async () => {
      const before = document.scripts.length;
      await inWidth(1000);
      expect(document.scripts.length).to.equal(before);
    });
  });
});

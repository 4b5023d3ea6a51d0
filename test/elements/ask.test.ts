import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/ask/define.js';
import '../../src/elements/body/define.js';
import type { GovreportAsk } from '../../src/elements/ask/ask.js';
import type { QuestionAnsweredEvent } from '../../src/elements/ask/events.js';
import { isTraditional } from '../../src/elements/ask/script.js';
import type { CitationRequestedEvent } from '../../src/elements/shared/events.js';
import { hostileFeed } from '../fixtures/hostile-feed.js';
import { smallFeed } from '../fixtures/small-feed.js';

const TAG = 'govreport-ask';
const QUESTION = '企业满意度是多少';

const element = (properties: Partial<GovreportAsk> = {}, feed: unknown = smallFeed) => {
  const made = document.createElement(TAG);
  Object.assign(made, { feed, ...properties });
  return fixture<GovreportAsk>(html`${made}`);
};
const words = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const inside = (host: GovreportAsk, selector: string) => [
  ...host.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const answerOf = (host: GovreportAsk) => words(inside(host, '[part=answer]')[0]);
const input = (host: GovreportAsk) => host.shadowRoot!.querySelector('input')!;

describe(TAG, () => {
  // Following a link would end the tests.
  const stay = (event: Event) => {
    if ((event.composedPath()[0] as Element).closest('a')) event.preventDefault();
  };
  before(() => addEventListener('click', stay));
  after(() => removeEventListener('click', stay));

  describe('definition and states', () => {
    it('keeps the first definition of its tag', async () => {
      const { defineElement } = await import('../../src/elements/shared/define.js');
      const first = customElements.get(TAG);
      defineElement(TAG, class extends HTMLElement {});
      expect(customElements.get(TAG)).to.equal(first);
    });

    it('takes a question set before the upgrade', async () => {
      const early = document.implementation.createHTMLDocument().createElement(TAG);
      Object.assign(early, { feed: smallFeed, question: QUESTION });
      document.body.append(early);
      customElements.upgrade(early);
      await oneEvent(early, 'govreport-question-answered');
      await new Promise((done) => setTimeout(done));
      await early.updateComplete;
      expect(answerOf(early)).to.contain('98.6%');
      early.remove();
    });

    it('shows its children when the report cannot be had, and says so without', async () => {
      const lost = await fixture<GovreportAsk>(
        html`<govreport-ask src="#lost"><p>咨询请拨打12345</p></govreport-ask>`,
      );
      await new Promise((done) => setTimeout(done));
      expect(inside(lost, 'slot').length).to.equal(1);
      const bare = await fixture<GovreportAsk>(html`<govreport-ask></govreport-ask>`);
      expect(words(inside(bare, '[part=base]')[0])).to.contain('尚未指定报告数据');
    });

    it('is accessible in every state', async () => {
      for (const question of ['', QUESTION, '人口出生率是多少', '是多少', '企业满意度比上年提高多少']) {
        const host = await element();
        if (question) await host.ask(question);
        await expect(host).to.be.accessible();
      }
    });
  });

  describe('answers', () => {
    it('tells the figure large, marks it in its sentence and names the section', async () => {
      const host = await element();
      await host.ask(QUESTION);
      expect(words(inside(host, '.told')[0])).to.contain('98.6%');
      expect(words(inside(host, 'mark')[0])).to.equal('98.6%');
      expect(words(inside(host, 'figcaption')[0])).to.contain('深化审批制度改革');
    });

    it('says when the report does not mention it, and does not guess', async () => {
      const host = await element();
      const event = oneEvent(host, 'govreport-question-answered') as Promise<QuestionAnsweredEvent>;
      await host.ask('人口出生率是多少');
      expect((await event).status).to.equal('not-mentioned');
      expect(answerOf(host)).to.contain('报告中没有提到');
      expect(inside(host, '.told').length).to.equal(0);
    });

    it('leads to the sentence in the body, as cards do', async () => {
      const body = document.createElement('govreport-body');
      body.feed = smallFeed;
      await fixture(html`${body}`);
      const host = await element();
      await host.ask(QUESTION);
      const event = oneEvent(host, 'govreport-citation-requested') as Promise<CitationRequestedEvent>;
      inside(host, 'figure a')[0]!.click();
      const asked = await event;
      expect(asked.metric.source?.quote).to.contain('98.6%');
      expect(asked.defaultPrevented).to.equal(true);
    });

    it('asks by keyboard, and by a suggestion', async () => {
      const host = await element();
      input(host).focus();
      input(host).value = QUESTION;
      const answered = oneEvent(host, 'govreport-question-answered');
      await sendKeys({ press: 'Enter' });
      await answered;
      const [suggestion] = inside(host, 'li button');
      const again = oneEvent(host, 'govreport-question-answered') as Promise<QuestionAnsweredEvent>;
      suggestion!.click();
      expect((await again).status).to.equal('answered');
      expect(input(host).value).to.equal(words(suggestion));
    });

    it('shows no answer from one report beside another', async () => {
      const host = await element();
      await host.ask(QUESTION);
      host.feed = { ...smallFeed, items: [{ ...smallFeed.items[1]!, id: 'other' }] };
      host.question = '';
      await host.updateComplete;
      expect(inside(host, '[part=answer]').length).to.equal(0);
    });

    it('asks nobody, and stores nothing', async () => {
      const { fetch } = window;
      let requests = 0;
      window.fetch = () => Promise.reject(new Error(String(requests++)));
      const before = localStorage.length + sessionStorage.length;
      try {
        const host = await element();
        for (const question of [QUESTION, '人口出生率是多少', '存在哪些问题']) await host.ask(question);
      } finally {
        window.fetch = fetch;
      }
      expect(requests).to.equal(0);
      expect(localStorage.length + sessionStorage.length).to.equal(before);
    });

    it('fits a column of 280 px and a page that runs from the right', async () => {
      const box = await fixture<HTMLElement>(html`<div dir="rtl"></div>`);
      box.style.inlineSize = '280px';
      const host = document.createElement(TAG);
      host.feed = smallFeed;
      box.append(host);
      await host.updateComplete;
      await host.ask(QUESTION);
      expect(host.scrollWidth <= 280).to.equal(true);
      for (const button of inside(host, 'button, input'))
        expect(button.getBoundingClientRect().height).to.be.at.least(43.5);
    });

    it('shows markup of a hostile feed and question as text', async () => {
      const host = await element({}, hostileFeed);
      await host.ask('<img src=x onerror=alert(1)>');
      expect(inside(host, 'img, script').length).to.equal(0);
    });

    it('knows which questions need the dictionary of the traditional script', () => {
      expect(isTraditional('人民調解成功率')).to.equal(true);
      expect(isTraditional('人民调解成功率 GDP？')).to.equal(false);
    });
  });

  describe('the site’s own service', () => {
    const { fetch } = window;
    let sent: RequestInit | undefined;
    const answers = (body: unknown, status = 200) => {
      window.fetch = (_, options) => {
        sent = options;
        return Promise.resolve(
          new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }),
        );
      };
    };
    afterEach(() => (window.fetch = fetch));
    const asked = async (body: unknown, status?: number) => {
      answers(body, status);
      const host = await element({ endpoint: '/ask' });
      await host.ask(QUESTION);
      return host;
    };
    const told = (text: string, ...quotes: string[]) => ({
      version: 1,
      sentences: [{ text, citations: quotes.map((quote) => ({ quote })) }],
    });

    it('is told of, and sent the question and the report, following no redirect', async () => {
      const host = await asked(told('满意度98.6%。', '企业满意度达98.6%'));
      expect(words(host.shadowRoot!.querySelector('.quiet'))).to.contain('将发送至');
      const body = JSON.parse(sent!.body as string) as Record<string, unknown>;
      expect([body.version, body.question]).to.deep.equal([1, QUESTION]);
      expect(sent!.redirect).to.equal('error');
      expect(sent!.credentials).to.equal('same-origin');
    });

    it('is shown with its verified quotes', async () => {
      const host = await asked(told('满意度98.6%。', '企业满意度达98.6%'));
      expect(answerOf(host)).to.contain('满意度98.6%。');
      expect(inside(host, '.doubt').length).to.equal(0);
      expect(inside(host, 'blockquote').length).to.equal(1);
    });

    it('is marked where it cites nothing, cites what is not there, or tells another number', async () => {
      expect(words(inside(await asked(told('满意度98.6%。')), '.doubt')[0])).to.equal('未注明出处');
      for (const body of [told('满意度好。', '企业满意度达100%整'), told('满意度99%。', '企业满意度达98.6%')])
        expect(words(inside(await asked(body), '.doubt')[0])).to.equal('与报告原文未能核对一致');
    });

    it('gives way to the report’s own words when it fails', async () => {
      for (const [body, status] of [
        ['{', 200],
        [{ version: 2 }, 200],
        [told('满意度98.6%。'), 500],
        [{ version: 1, sentences: [] }, 200],
      ] as const) {
        const host = await asked(body, status);
        expect(words(inside(host, '.told')[0])).to.contain('98.6%');
        expect(answerOf(host)).to.contain('问答服务暂时无法使用');
      }
    });

    it('can put no markup into the page', async () => {
      const host = await asked(told('<img src=x onerror=alert(1)>', '<b>'));
      expect(inside(host, 'img').length).to.equal(0);
    });
  });
});

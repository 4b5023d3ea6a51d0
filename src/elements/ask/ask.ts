import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ask, suggestQuestions } from '../../ask/index.js';
import type { Answer } from '../../ask/index.js';
import type { Feed, FeedItem } from '../../feed/index.js';
import { announce } from '../../store/index.js';
import { answerReaders } from '../shared/metric/readers.js';
import { ReportElement } from '../shared/report-element.js';
import { metricOf, serviceFailed, showAnswer, showService } from './answer-template.js';
import type { Shown } from './answer-template.js';
import { askStyles } from './ask.styles.js';
import { QuestionAnsweredEvent } from './events.js';
import { readTraditional } from './script.js';
import { askService } from './service.js';

/**
 * 智能问答: a question in plain Chinese is answered by the report's own sentences and figures, each with its place. It says when
 * the report does not mention it. All is worked out in the page: no request, no model, and no question is kept. A site with a
 * service of its own names it in `endpoint`; what that answers is held against the report's words.
 *
 * @summary Questions answered by the report's own sentences and figures.
 * @tag govreport-ask
 * @slot - Stands in until the report is there, and when it cannot be had.
 * @fires govreport-report-loaded - The report is there.
 * @fires govreport-report-failed - The report cannot be had.
 * @fires govreport-question-answered - A question was answered, or found to have no answer.
 * @fires govreport-citation-requested - A reader asked for a cited sentence; prevent it to show the sentence yourself.
 * @csspart base - All of it.
 * @csspart answer - The answer.
 * @csspart failure - The line shown when the report cannot be had and there are no children.
 * @example
 * ```html
 * <govreport-ask src="report.json"></govreport-ask>
 * ```
 */
export class GovreportAsk extends ReportElement {
  static override readonly styles: CSSResultGroup = askStyles;

  /** What is asked; setting it asks. */
  @property() question = '';

  /** Questions to suggest, one per line; found in the report when absent. */
  @property() suggestions?: string;

  /** Address of the site's own service, same origin or not; see docs/ask.md. */
  @property() endpoint?: string;

  @state() private shown?: Shown & { item: FeedItem };
  @state() private waiting = false;

  #feed?: Feed;
  #item?: FeedItem;
  #suggested: { item?: FeedItem; questions: string[] } = { questions: [] };
  #asked?: { question: string; item: FeedItem };
  /** Rises with each question, so that the answer to an earlier one is dropped. */
  #turn = 0;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    answerReaders(root, this, (element) => {
      const at = [...this.renderRoot.querySelectorAll('figure')].indexOf(element.closest('figure')!);
      const cited = this.shown?.cited[at];
      return cited && { item: cited.item, metric: metricOf(cited) };
    });
    return root;
  }

  /** Asks; resolves when the answer stands in the page. A report not yet there is waited for by `question`. */
  async ask(question: string): Promise<void> {
    this.question = question;
    const [feed, item] = [this.#feed, this.#item];
    const turn = ++this.#turn;
    this.shown = undefined;
    this.waiting = false;
    if (item) this.#asked = { question, item };
    if (!question.trim() || !feed || !item) return;
    const shown =
      (this.endpoint && (await this.#askService(question, item))) ||
      (await this.#answer(question, feed, item));
    if (turn !== this.#turn) return;
    this.waiting = false;
    this.shown = { ...shown, item };
    announce(shown.spoken);
    await this.updateComplete;
  }

  async #askService(question: string, item: FeedItem): Promise<Shown | undefined> {
    this.waiting = true;
    try {
      const sentences = await askService(this.endpoint!, question, item);
      if (!sentences.length) return undefined;
      this.dispatchEvent(new QuestionAnsweredEvent(question, 'service'));
      return showService(sentences, item);
    } catch (error) {
      console.error(`govreport: ${this.endpoint} did not answer: ${(error as Error).message}`);
      return undefined;
    }
  }

  async #answer(question: string, feed: Feed, item: FeedItem): Promise<Shown> {
    let answer: Answer = ask(feed, question, { report: item.id });
    if (answer.status !== 'answered') {
      const read = await readTraditional(question);
      if (read !== question) answer = ask(feed, read, { report: item.id });
    }
    this.dispatchEvent(new QuestionAnsweredEvent(question, answer.status));
    const shown = showAnswer(answer, item);
    return this.endpoint
      ? {
          ...shown,
          template: html`<p class="quiet">${serviceFailed()}</p>
            ${shown.template}`,
        }
      : shown;
  }

  protected override updated(): void {
    // A question the page set, or one that came before its report.
    const { question } = this;
    const asked = this.#asked;
    if (this.#item && question && (asked?.question !== question || asked.item !== this.#item))
      void this.ask(question);
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    void this.ask(this.renderRoot.querySelector('input')!.value);
  }

  protected override renderReport(item: FeedItem, feed: Feed): TemplateResult {
    this.#feed = feed;
    this.#item = item;
    const { shown, waiting } = this;
    return html`<form @submit=${(event: Event) => this.#onSubmit(event)}>
        <label for="question">${msg('向报告提问')}</label>
        <input
          id="question"
          type="search"
          maxlength="200"
          autocomplete="off"
          enterkeyhint="search"
          .value=${this.question}
        />
        <button>${msg('提问')}</button>
      </form>
      ${this.endpoint ? html`<p class="quiet">${msg('所提问题将发送至本站问答服务。')}</p>` : nothing}
      ${this.#renderSuggestions(feed, item)}
      ${waiting ? html`<p class="quiet" aria-busy="true">${msg('正在查询…')}</p>` : nothing}
      ${
        // What was answered from another report is no answer now.
        shown?.item === item
          ? html`<div class="answer" part="answer" lang=${this.contentLanguage(item, feed)}>
              ${shown.template}
            </div>`
          : nothing
      }`;
  }

  #renderSuggestions(feed: Feed, item: FeedItem): TemplateResult | typeof nothing {
    if (this.#suggested.item !== item) this.#suggested = { item, questions: suggestQuestions(feed, item) };
    const questions =
      this.suggestions
        ?.split('\n')
        .map((line) => line.trim())
        .filter(Boolean) ?? this.#suggested.questions;
    if (!questions.length) return nothing;
    return html`<ul aria-label=${msg('可以这样问')} lang=${this.contentLanguage(item, feed)}>
      ${questions.map(
        (question) => html`<li><button @click=${() => void this.ask(question)}>${question}</button></li>`,
      )}
    </ul>`;
  }
}

import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { changeReport, currentItem } from '../draft.js';
import { acceptFigure, correctFigure, dropFigure, joinFigures } from '../edit/figures.js';
import type { FigureCorrection } from '../edit/figures.js';
import { reviewOrder } from '../edit/queue.js';
import type { Metric } from '../../feed/index.js';
import { ComposerPanel } from '../panel.js';
import { FigureChosenEvent } from './events.js';
import { kindNames, qualifierNames, statusNames } from './words.js';

/** One figure: its sentence, what was read from it, and what to do with it. */
export class ComposerFigure extends ComposerPanel {
  /** Id of the figure under review. */
  @property() figure?: string;

  protected override render(): TemplateResult {
    const report = currentItem(this.draft)?._govreport;
    const metric = report?.metrics.find(({ id }) => id === this.figure);
    if (!report || !metric) return html`<p class="muted">${msg('在正文或列表里选一个数据。')}</p>`;
    const { rank, change, period } = metric;
    const others = report.metrics.filter(({ id }) => id !== metric.id);
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      <p class="written"><span class="value">${metric.as_written}</span></p>
      ${metric.source ? html`<blockquote>${metric.source.quote}</blockquote>` : nothing}
      ${metric.reason && !metric.reviewed ? html`<p class="doubt">${metric.reason}</p>` : nothing}
      <div class="actions">
        <button class="primary" @click=${this.#accept}>${msg('采用，看下一个')}</button>
        <button @click=${this.#drop}>${msg('不是数据，删除')}</button>
      </div>
      ${this.#text(msg('名称'), 'label', metric.label)}
      <div class="fields">
        ${this.#number(msg('数值'), metric.value, (value) => ({ value }))}
        ${
          metric.value_max === undefined
            ? nothing
            : this.#number(msg('到'), metric.value_max, (value_max) => ({ value_max }))
        }
        ${this.#text(msg('单位'), 'unit', metric.unit)}
        ${this.#select(msg('近、余、超'), metric.qualifier, qualifierNames(), (qualifier) => ({ qualifier }))}
        ${this.#select(msg('种类'), metric.kind, kindNames(), (kind) => ({ kind }))}
        ${this.#select(msg('完成与否'), metric.status ?? 'result', statusNames(), (status) => ({
          status: status === 'result' ? undefined : status,
        }))}
        ${this.#field(msg('时期'), period?.label ?? '', (label) => ({
          period: !label ? undefined : label === period?.label ? period : { label },
        }))}
        ${this.#text(msg('范围'), 'scope', metric.scope ?? '')}
        ${this.#number(msg('位次'), rank?.position, (position) => ({
          rank: position === undefined ? undefined : { ...rank, position },
        }))}
        ${
          rank
            ? this.#field(msg('在哪里排'), rank.scope ?? '', (scope) => ({
                rank: { ...rank, scope: scope || undefined } as Metric['rank'],
              }))
            : nothing
        }
        ${change ? this.#renderChange(change) : nothing}
      </div>
      <label class="field wide"
        ><span>${msg('是哪个数据的一部分')}</span>
        <select
          .value=${metric.part_of ?? ''}
          @change=${(event: Event) =>
            this.#correct(
              { part_of: (event.currentTarget as HTMLSelectElement).value || undefined },
              'part_of',
            )}
        >
          <option value="">${msg('不是')}</option>
          ${others.map(
            ({ id, label, as_written }) =>
              html`<option value=${id} ?selected=${id === metric.part_of}>${label}（${as_written}）</option>`,
          )}
        </select></label
      >
      <label class="field wide"
        ><span>${msg('与另一个是同一项，合并')}</span>
        <select @change=${this.#join}>
          <option value="">${msg('不合并')}</option>
          ${others.map(
            ({ id, label, as_written }) => html`<option value=${id}>${label}（${as_written}）</option>`,
          )}
        </select></label
      >
      <p class="muted">${msg('一句里有两个数据时：在正文选中另一个数字，点“把选中的文字加为数据”。')}</p>
    </form>`;
  }

  #renderChange(change: NonNullable<Metric['change']>): TemplateResult {
    return html`${this.#number(msg('由'), change.from, (from) => ({ change: { ...change, from } as Metric['change'] }))}
    ${this.#number(msg('到'), change.to, (to) => ({ change: { ...change, to } as Metric['change'] }))}
    ${this.#number(msg('增减'), change.value, (value) => ({ change: { ...change, value } as Metric['change'] }))}
    ${this.#field(msg('增减的单位'), change.unit ?? '', (unit) => ({
      change: { ...change, unit: unit || undefined } as Metric['change'],
    }))}
    ${this.#select(
      msg('方向'),
      change.direction ?? 'up',
      [
        ['up', msg('升')],
        ['down', msg('降')],
        ['flat', msg('持平')],
      ],
      (direction) => ({ change: { ...change, direction } }),
    )}`;
  }

  #text(name: string, key: 'label' | 'unit' | 'scope', value: string): TemplateResult {
    const correction = (text: string): FigureCorrection =>
      key === 'scope' ? { scope: text || undefined } : { [key]: text };
    return this.#field(name, value, correction, key === 'label');
  }

  #field(
    name: string,
    value: string,
    correction: (text: string) => FigureCorrection,
    wide = false,
  ): TemplateResult {
    return html`<label class=${wide ? 'field wide' : 'field'}
      ><span>${name}</span>
      <input
        .value=${value}
        @input=${(event: Event) =>
          this.#correct(correction((event.currentTarget as HTMLInputElement).value.trim()), name)}
    /></label>`;
  }

  #number(
    name: string,
    value: number | undefined,
    correction: (value: number | undefined) => FigureCorrection,
  ): TemplateResult {
    return html`<label class="field"
      ><span>${name}</span>
      <input
        type="number"
        step="any"
        .value=${value === undefined ? '' : String(value)}
        @change=${(event: Event) => {
          const input = event.currentTarget as HTMLInputElement;
          this.#correct(correction(input.value === '' ? undefined : input.valueAsNumber), name);
        }}
    /></label>`;
  }

  #select<T extends string>(
    name: string,
    value: T,
    options: readonly [T, string][],
    correction: (value: T) => FigureCorrection,
  ): TemplateResult {
    return html`<label class="field"
      ><span>${name}</span>
      <select
        .value=${value}
        @change=${(event: Event) =>
          this.#correct(correction((event.currentTarget as HTMLSelectElement).value as T), name)}
      >
        ${options.map(
          ([code, words]) => html`<option value=${code} ?selected=${code === value}>${words}</option>`,
        )}
      </select></label
    >`;
  }

  #correct(correction: FigureCorrection, field: string): void {
    const id = this.figure!;
    const draft = changeReport(this.draft, (report) => correctFigure(report, id, correction));
    this.change(draft, msg(str`更正${field}`), `${id}:${field}`);
  }

  #accept = (): void => {
    const id = this.figure!;
    const draft = changeReport(this.draft, (report) => acceptFigure(report, id));
    this.change(draft, msg('采用'));
    this.#goOn(draft, id);
  };

  #drop = (): void => {
    const id = this.figure!;
    const draft = changeReport(this.draft, (report) => dropFigure(report, id));
    this.change(draft, msg('删除数据'));
    this.#goOn(draft, id);
  };

  #join = (event: Event): void => {
    const select = event.currentTarget as HTMLSelectElement;
    const other = select.value;
    select.value = '';
    if (!other) return;
    this.change(
      changeReport(this.draft, (report) => joinFigures(report, this.figure!, other)),
      msg('合并数据'),
    );
  };

  /** To the next figure nobody has looked at. */
  #goOn(draft: typeof this.draft, id: string): void {
    const report = currentItem(draft)?._govreport;
    const next = report && reviewOrder(report).find((metric) => !metric.reviewed && metric.id !== id);
    if (next) this.dispatchEvent(new FigureChosenEvent(next.id));
  }
}

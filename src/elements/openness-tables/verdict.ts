import { msg, str } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { TableBlock } from '../../feed/index.js';
import type { Sum } from './sums.js';

/** Whether a form's sums hold, in words; those that do not, each with its two numbers. */
export function renderVerdict(form: TableBlock['form'], sums: Sum[] | undefined): TemplateResult {
  const off = sums?.filter(({ holds }) => !holds) ?? [];
  if (off.length) {
    return html`<div class="quiet">
      <span class="care">${msg(str`核对：${off.length}处不相符。`)}</span>
      <ul>
        ${off.map((sum) => html`<li>${sumWords(sum)}</li>`)}
      </ul>
    </div>`;
  }
  const words = !sums
    ? msg('表格与规定格式不一致，未作核对。')
    : form === 'openness-requests'
      ? msg('核对：各列第一、二项之和等于第三、四项之和，总计等于各项之和，均相符。')
      : msg('核对：总计等于各项之和，均相符。');
  return html`<p class="quiet">${words}</p>`;
}

function sumWords({ kind, name, parts, whole }: Sum): string {
  return kind === 'balance'
    ? msg(str`“${name}”：第一、二项之和为${parts}，第三、四项之和为${whole}`)
    : msg(str`“${name}”：各项之和为${parts}，总计为${whole}`);
}

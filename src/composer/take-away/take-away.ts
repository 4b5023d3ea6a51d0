import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { toHead, toHtml } from '../../publish/index.js';
import type { EmbedKind } from '../../publish/index.js';
import { saveFile } from '../../elements/shared/save-file.js';
import { announce } from '../../store/index.js';
import { currentItem, openFindings } from '../draft.js';
import { missingFacts } from '../edit/facts.js';
import { incompleteFigures } from '../edit/queue.js';
import { ComposerPanel } from '../panel.js';
import { release } from '../release.js';
import { FEED_NAME, packageFiles, snippetOf } from './package-files.js';
import type { Taken } from './package-files.js';
import { zip } from './zip.js';

const KINDS: readonly EmbedKind[] = ['script', 'data', 'iframe'];

/** Last step: the package for the server, the lines to paste, the feed, the head tags, the page without script. */
export class ComposerTakeAway extends ComposerPanel {
  /** Where the files will stand on the site. */
  @state() private folder = '/govreport/';
  @state() private kind: EmbedKind = 'script';
  @state() private packing = false;

  protected override render(): TemplateResult {
    const taken = this.#taken();
    if (!taken) return html``;
    const { feed, item } = taken;
    return html`${this.#renderOpen()}
      <section>
        <h3>${msg('整包下载')}</h3>
        <p class="muted">
          ${msg('一个压缩包：数据、脚本、校验值、示例页和给技术人员的说明。解压后传到网站服务器即可。')}
        </p>
        <p class="actions">
          <button class="primary" ?disabled=${this.packing} @click=${this.#pack}>
            ${this.packing ? msg('正在打包') : msg('下载压缩包')}
          </button>
        </p>
      </section>
      <section>
        <h3>${msg('粘贴到文章模板')}</h3>
        <label class="field wide"
          ><span>${msg('文件在网站上的目录')}</span>
          <input
            .value=${this.folder}
            @input=${(event: Event) => (this.folder = folderOf((event.currentTarget as HTMLInputElement).value))}
        /></label>
        <div role="group" class="bar" aria-label=${msg('写法')}>
          ${KINDS.map(
            (kind) =>
              html`<button
                aria-pressed=${kind === this.kind ? 'true' : 'false'}
                @click=${() => (this.kind = kind)}
              >
                ${{ script: msg('标签'), data: msg('普通 div'), iframe: msg('内嵌框架') }[kind]}
              </button>`,
          )}
        </div>
        ${this.#renderCode(msg('要粘贴的代码'), snippetOf(taken, this.kind), 'snippet.html')}
      </section>
      <section>
        <h3>${msg('数据文件')}</h3>
        <p class="actions">
          <button @click=${() => saveFile(FEED_NAME, JSON.stringify(feed, null, 2), 'application/feed+json')}>
            ${msg('下载数据')} ${FEED_NAME}
          </button>
        </p>
      </section>
      <details>
        <summary>${msg('页面头部的标签')}</summary>
        ${this.#renderCode(msg('头部标签'), toHead(feed, { item: item.id }), 'head.html')}
      </details>
      <details>
        <summary>${msg('不用脚本的正文')}</summary>
        ${this.#renderCode(msg('正文'), toHtml(feed, { item: item.id }), 'article.html')}
      </details>`;
  }

  #taken(): Taken | undefined {
    const { feed, composition } = this.draft;
    const item = currentItem(this.draft);
    return feed && item && { feed, item, composition, release: release(), folder: this.folder };
  }

  /** What is still open is said, not forbidden. */
  #renderOpen(): TemplateResult | typeof nothing {
    const item = currentItem(this.draft)!;
    const incomplete = incompleteFigures(item._govreport).length;
    const findings = openFindings(this.draft).length;
    const missing = missingFacts(item).filter(({ need }) => need === 'required');
    const open = [
      incomplete && msg(str`${incomplete} 个数据没有名称或数值，不会显示`),
      findings && msg(str`${findings} 个疑问没有答复`),
      missing.length && msg(str`缺少${missing.map(({ name }) => name).join('、')}`),
    ].filter(Boolean);
    return open.length ? html`<p class="warning">${msg(str`还有：${open.join('；')}。`)}</p>` : nothing;
  }

  #renderCode(name: string, code: string, file: string): TemplateResult {
    return html`<div class="code">
      <textarea
        readonly
        rows=${Math.min(14, code.split('\n').length + 1)}
        aria-label=${name}
        .value=${code}
      ></textarea>
      <p class="actions">
        <button @click=${(event: Event) => this.#copy(code, event.currentTarget as HTMLElement)}>
          ${msg('复制')}
        </button>
        <button @click=${() => saveFile(file, code, 'text/html')}>${msg('下载')}</button>
      </p>
    </div>`;
  }

  async #copy(code: string, button: HTMLElement): Promise<void> {
    try {
      await navigator.clipboard.writeText(code);
    } catch {
      // Pages opened from a folder or by plain http have no clipboard to write to.
      const area = button.closest('.code')!.querySelector('textarea')!;
      area.select();
      // The one way left there, deprecated but everywhere.
      if (!document.execCommand('copy')) return announce(msg('请按 Ctrl+C 复制选中的代码。'));
    }
    announce(msg('已复制。'));
  }

  #pack = async (): Promise<void> => {
    const taken = this.#taken();
    if (!taken) return;
    this.packing = true;
    try {
      const blob = await zip(packageFiles(taken));
      saveFile('govreport.zip', blob, 'application/zip');
      announce(msg('压缩包已生成。'));
    } finally {
      this.packing = false;
    }
  };
}

/** A folder ends with a slash; nothing stays nothing. */
function folderOf(text: string): string {
  const trimmed = text.trim();
  return trimmed && !trimmed.endsWith('/') ? `${trimmed}/` : trimmed;
}

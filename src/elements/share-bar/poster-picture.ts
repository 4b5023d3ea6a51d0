import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { FeedItem } from '../../feed/index.js';
import { saveFile } from '../shared/save-file.js';
import type { PanelContent } from './panel.js';
import { drawPoster } from './poster.js';
import { posterText, posterWords } from './poster-words.js';
import type { PosterWords } from './poster-layout.js';
import type { Part } from './part.js';

/** The poster a reader sees and takes: a canvas, and where pictures are saved by a long press, an image over it. */
export class PosterPicture {
  #canvas = document.createElement('canvas');
  #image?: HTMLImageElement;
  #words?: PosterWords;
  #name = '';

  /**
   * @param pressed whether the browser saves pictures by a long press only.
   * @param share hands the picture to the system's sharing sheet.
   */
  content(
    part: Part,
    item: FeedItem,
    hint: string,
    inApp: boolean,
    share: (file: File) => void,
  ): PanelContent {
    this.#words = posterWords(part, item);
    this.#name = `${item.title.slice(0, 80)}.png`;
    const text = msg(str`海报：${posterText(this.#words)}`);
    this.#canvas.className = 'poster';
    this.#canvas.setAttribute('role', 'img');
    this.#canvas.setAttribute('aria-label', text);
    if (hint) this.#image ??= document.createElement('img');
    const body = inApp
      ? nothing
      : html`<p>
          <button class="target" @click=${() => this.#save((file) => saveFile(file.name, file, file.type))}>
            ${msg('保存图片')}
          </button>
          ${canShareFiles() ? html`<button class="target" @click=${() => this.#save(share)}>${msg('分享图片')}</button>` : nothing}
        </p>`;
    return { picture: this.#image ?? this.#canvas, hint, body };
  }

  /** Draws what {@link content} told, once it stands in the page and has its colours. */
  draw(base: Element, url: string): void {
    if (!this.#words) return;
    drawPoster(this.#canvas, this.#words, url, base);
    const image = this.#image;
    if (!image) return;
    image.className = 'poster';
    image.alt = this.#canvas.getAttribute('aria-label')!;
    // A strict site allows no picture from its own script: then the canvas itself is shown.
    image.onerror = () => image.replaceWith(this.#canvas);
    const address = this.#canvas.toDataURL();
    if (image.src !== address) image.src = address;
  }

  #save(take: (file: File) => void): void {
    this.#canvas.toBlob((blob) => {
      if (blob) take(new File([blob], this.#name, { type: blob.type }));
    });
  }
}

function canShareFiles(): boolean {
  const probe = { files: [new File([], 'a.png', { type: 'image/png' })] };
  return typeof navigator.canShare === 'function' && navigator.canShare(probe);
}

import { LitElement } from 'lit';
import { startLocale } from '../../locale/index.js';
import { preferences } from '../../store/index.js';
import { VERSION } from '../../version.js';
import { cover, uncover } from './covered.js';
import { startLocaleUpdates, stopLocaleUpdates } from './locale-updates.js';
import { adoptPageRules } from './page-sheet.js';

/** What every element has from the page it stands in, report or not: its language, its themes, what its reader prefers. */
export abstract class PageElement extends LitElement {
  static readonly version: string = VERSION;

  override connectedCallback(): void {
    startLocale();
    preferences();
    adoptPageRules(this);
    startLocaleUpdates(this);
    super.connectedCallback();
    cover(this);
  }

  override disconnectedCallback(): void {
    stopLocaleUpdates(this);
    uncover(this);
    super.disconnectedCallback();
  }
}

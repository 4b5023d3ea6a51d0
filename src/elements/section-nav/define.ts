import { defineElement } from '../shared/define.js';
import { GovreportSectionNav } from './section-nav.js';

defineElement('govreport-section-nav', GovreportSectionNav);

declare global {
  interface HTMLElementTagNameMap {
    'govreport-section-nav': GovreportSectionNav;
  }
}

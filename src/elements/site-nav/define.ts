import { defineElement } from '../shared/define.js';
import { GovreportSiteNav } from './site-nav.js';

defineElement('govreport-site-nav', GovreportSiteNav);

declare global {
  interface HTMLElementTagNameMap {
    'govreport-site-nav': GovreportSiteNav;
  }
}

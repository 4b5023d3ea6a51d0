import { defineElement } from '../shared/define.js';
import { GovreportBreadcrumb } from './breadcrumb.js';

defineElement('govreport-breadcrumb', GovreportBreadcrumb);

declare global {
  interface HTMLElementTagNameMap {
    'govreport-breadcrumb': GovreportBreadcrumb;
  }
}

import { defineElement } from '../shared/define.js';
import { GovreportBody } from './body.js';

defineElement('govreport-body', GovreportBody);

declare global {
  interface HTMLElementTagNameMap {
    'govreport-body': GovreportBody;
  }
}

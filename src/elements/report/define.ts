import { defineElement } from '../shared/define.js';
import { GovreportReport } from './report.js';

defineElement('govreport-report', GovreportReport);

declare global {
  interface HTMLElementTagNameMap {
    'govreport-report': GovreportReport;
  }
}

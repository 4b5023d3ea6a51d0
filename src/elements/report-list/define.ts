import { defineElement } from '../shared/define.js';
import { GovreportReportList } from './report-list.js';

defineElement('govreport-report-list', GovreportReportList);

declare global {
  interface HTMLElementTagNameMap {
    'govreport-report-list': GovreportReportList;
  }
}

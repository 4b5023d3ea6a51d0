import { defineElement } from '../shared/define.js';
import { GovreportMetricTable } from './metric-table.js';

defineElement('govreport-metric-table', GovreportMetricTable);

declare global {
  interface HTMLElementTagNameMap {
    'govreport-metric-table': GovreportMetricTable;
  }
}

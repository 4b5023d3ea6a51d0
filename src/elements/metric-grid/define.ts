import { defineElement } from '../shared/define.js';
import { GovreportMetricGrid } from './metric-grid.js';

defineElement('govreport-metric-grid', GovreportMetricGrid);

declare global {
  interface HTMLElementTagNameMap {
    'govreport-metric-grid': GovreportMetricGrid;
  }
}

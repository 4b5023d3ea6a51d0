import { defineElement } from '../shared/define.js';
import { GovreportMetricChart } from './metric-chart.js';

defineElement('govreport-metric-chart', GovreportMetricChart);

declare global {
  interface HTMLElementTagNameMap {
    'govreport-metric-chart': GovreportMetricChart;
  }
}

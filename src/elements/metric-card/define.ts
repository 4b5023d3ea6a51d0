import { defineElement } from '../shared/define.js';
import { GovreportMetricCard } from './metric-card.js';

defineElement('govreport-metric-card', GovreportMetricCard);

declare global {
  interface HTMLElementTagNameMap {
    'govreport-metric-card': GovreportMetricCard;
  }
}

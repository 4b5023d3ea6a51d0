import { defineElement } from '../shared/define.js';
import { GovreportOpennessTables } from './openness-tables.js';

defineElement('govreport-openness-tables', GovreportOpennessTables);

declare global {
  interface HTMLElementTagNameMap {
    'govreport-openness-tables': GovreportOpennessTables;
  }
}

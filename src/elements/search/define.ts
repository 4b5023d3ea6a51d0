import { defineElement } from '../shared/define.js';
import { GovreportSearch } from './search.js';

defineElement('govreport-search', GovreportSearch);

declare global {
  interface HTMLElementTagNameMap {
    'govreport-search': GovreportSearch;
  }
}

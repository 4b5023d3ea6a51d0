import { defineElement } from '../shared/define.js';
import { GovreportReadAloud } from './read-aloud.js';

defineElement('govreport-read-aloud', GovreportReadAloud);

declare global {
  interface HTMLElementTagNameMap {
    'govreport-read-aloud': GovreportReadAloud;
  }
}

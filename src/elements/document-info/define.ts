import { defineElement } from '../shared/define.js';
import { GovreportDocumentInfo } from './document-info.js';

defineElement('govreport-document-info', GovreportDocumentInfo);

declare global {
  interface HTMLElementTagNameMap {
    'govreport-document-info': GovreportDocumentInfo;
  }
}

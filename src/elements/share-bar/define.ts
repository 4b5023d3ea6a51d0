import { defineElement } from '../shared/define.js';
import type { ReportSharedEvent } from './events.js';
import { GovreportShareBar } from './share-bar.js';

defineElement('govreport-share-bar', GovreportShareBar);

declare global {
  interface HTMLElementTagNameMap {
    'govreport-share-bar': GovreportShareBar;
  }
  interface GlobalEventHandlersEventMap {
    'govreport-report-shared': ReportSharedEvent;
  }
}

import { defineElement } from '../shared/define.js';
import { GovreportAsk } from './ask.js';
import type { QuestionAnsweredEvent } from './events.js';

defineElement('govreport-ask', GovreportAsk);

declare global {
  interface HTMLElementTagNameMap {
    'govreport-ask': GovreportAsk;
  }
  interface GlobalEventHandlersEventMap {
    'govreport-question-answered': QuestionAnsweredEvent;
  }
}

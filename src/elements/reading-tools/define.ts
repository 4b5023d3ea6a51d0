import { defineElement } from '../shared/define.js';
import type { PreferencesChangedEvent } from './events.js';
import { GovreportReadingTools } from './reading-tools.js';

defineElement('govreport-reading-tools', GovreportReadingTools);

declare global {
  interface HTMLElementTagNameMap {
    'govreport-reading-tools': GovreportReadingTools;
  }
  interface GlobalEventHandlersEventMap {
    'govreport-preferences-changed': PreferencesChangedEvent;
  }
}

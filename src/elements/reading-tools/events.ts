import type { Preferences } from '../../store/index.js';

/** The reader chose how to read, or went back to the page's own; `preferences` are those in force now. */
export class PreferencesChangedEvent extends Event {
  constructor(readonly preferences: Readonly<Preferences>) {
    super('govreport-preferences-changed', { bubbles: true, composed: true });
  }
}

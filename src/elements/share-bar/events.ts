import type { ShareTarget } from './targets.js';

/** A reader passed the report on, or opened the way to. For the site's own statistics: nothing is sent from here. */
export class ReportSharedEvent extends Event {
  constructor(
    readonly way: ShareTarget,
    readonly url: string,
  ) {
    super('govreport-report-shared', { bubbles: true, composed: true });
  }
}

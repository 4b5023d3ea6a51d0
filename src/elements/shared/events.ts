import type { Feed, FeedItem, Metric } from '../../feed/index.js';
import type { LoadError } from '../../store/index.js';

const OUTWARD: EventInit = { bubbles: true, composed: true };

/** The element has its report and shows it. */
export class ReportLoadedEvent extends Event {
  constructor(
    readonly feed: Feed,
    readonly item: FeedItem,
  ) {
    super('govreport-report-loaded', OUTWARD);
  }
}

/** The element's report cannot be had: the children show, or a line that says so. */
export class ReportFailedEvent extends Event {
  constructor(readonly error: LoadError | undefined) {
    super('govreport-report-failed', OUTWARD);
  }
}

/**
 * A reader asked for the sentence a figure comes from. A body on the page that shows it prevents the default, which is
 * to follow the link to the report's own page.
 */
export class CitationRequestedEvent extends Event {
  constructor(
    readonly item: FeedItem,
    readonly metric: Metric,
  ) {
    super('govreport-citation-requested', { ...OUTWARD, cancelable: true });
  }
}

/**
 * A reader asked for the report on paper. A body on the page that shows it prints it by itself and prevents the default,
 * which is to print the page.
 */
export class PrintRequestedEvent extends Event {
  /**
   * @param item the report meant; undefined for whichever the page shows.
   * @param layout as GB/T 9704 has it or plain; undefined for what the page prefers.
   */
  constructor(
    readonly item: FeedItem | undefined,
    readonly layout: 'official' | 'plain' | undefined,
  ) {
    super('govreport-print-requested', { ...OUTWARD, cancelable: true });
  }
}

/** What of a report a reader wants to pass on: a section by its id, or a figure; the whole report when neither is named. */
export interface ShareRequest {
  item?: FeedItem;
  section?: string;
  metric?: Metric;
}

/**
 * A reader wants to pass on a part of the report. The first share bar of that report on the page turns to that part and
 * prevents the default; when none does, nothing happens.
 */
export class ShareRequestedEvent extends Event {
  constructor(readonly request: ShareRequest = {}) {
    super('govreport-share-requested', { ...OUTWARD, cancelable: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'govreport-report-loaded': ReportLoadedEvent;
    'govreport-report-failed': ReportFailedEvent;
    'govreport-citation-requested': CitationRequestedEvent;
    'govreport-print-requested': PrintRequestedEvent;
    'govreport-share-requested': ShareRequestedEvent;
  }
}

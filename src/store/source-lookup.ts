import type { Feed } from '../feed/index.js';
import { nearest } from './tree.js';

/** Where an element's report comes from: a feed already in hand, an address, or nothing yet. */
export interface FoundSource {
  feed?: Feed;
  address?: string;
}

/** What an element may say of itself, and what `<govreport-report>` says for those inside it. */
export interface SourceHost extends HTMLElement {
  feed?: Feed;
  src?: string;
  report?: string;
}

const REPORT_TAG = 'govreport-report';

/**
 * Finds the report of an element: its `feed` property, its own `src`, the nearest ancestor with `data-govreport-src`
 * or a `<govreport-report>` with feed or `src`, through shadow hosts, `<html>` included.
 */
export function lookUpSource(host: SourceHost): FoundSource {
  if (host.feed) return { feed: host.feed };
  if (host.src) return { address: host.src };
  return (
    nearest<FoundSource>(host, (ancestor) => {
      const address = ancestor.getAttribute('data-govreport-src');
      if (address) return { address };
      if (ancestor.localName !== REPORT_TAG) return undefined;
      const report = ancestor as SourceHost;
      if (report.feed) return { feed: report.feed };
      const src = report.getAttribute('src');
      return src ? { address: src } : undefined;
    }) ?? {}
  );
}

/** The id of the item an element shows, found in the same order; undefined for the newest. */
export function lookUpReportId(host: SourceHost): string | undefined {
  return (
    host.report ||
    nearest(
      host,
      (ancestor) =>
        ancestor.getAttribute('data-govreport-report') ||
        (ancestor.localName === REPORT_TAG && ancestor.getAttribute('report')) ||
        undefined,
    )
  );
}

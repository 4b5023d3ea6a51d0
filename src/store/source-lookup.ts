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

/**
 * Finds the report of an element: its `feed` property, its own `src`, the nearest ancestor with `data-govreport-src`
 * or a `<govreport-report>` with feed or `src`, through shadow hosts, `<html>` included.
 */
export function lookUpSource(host: SourceHost): FoundSource {
  if (host.feed) return { feed: host.feed };
  if (host.src) return { address: host.src };
  const found = nearest<FoundSource>(host, (ancestor) => {
    const feed = isReport(ancestor) && ancestor.feed;
    if (feed) return { feed };
    const address = said(ancestor, 'src');
    return address ? { address } : undefined;
  });
  return found ?? {};
}

/** The id of the item an element shows, found in the same order; undefined for the newest. */
export function lookUpReportId(host: SourceHost): string | undefined {
  return host.report || nearest(host, (ancestor) => said(ancestor, 'report') || undefined);
}

function said(ancestor: Element, name: string): string | null {
  return (
    ancestor.getAttribute(`data-govreport-${name}`) ||
    (isReport(ancestor) ? ancestor.getAttribute(name) : null)
  );
}

function isReport(element: Element): element is SourceHost {
  return element.localName === 'govreport-report';
}

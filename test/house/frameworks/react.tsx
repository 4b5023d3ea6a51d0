/** What React's type checker must let through, and what it must catch. Compiled, never run. */
import { createRef } from 'react';
import type { GovreportMetricCard } from 'govreport/metric-card';
import type {} from 'govreport/react';

const ref = createRef<GovreportMetricCard>();

export const right = [
  <govreport-metric-card
    ref={ref}
    key="1"
    src="a.json"
    metric="m"
    size="large"
    compact
    className="c"
    lang="en"
  />,
  <govreport-body heading-level={2} headingLevel={2} data-x="1" onClick={() => ref.current?.reload()} />,
  <govreport-report
    ongovreport-report-loaded={({ feed, item }) => `${feed.title}${item.title}`}
    ongovreport-report-failed={({ error }) => error?.message}
  >
    <p>原文</p>
  </govreport-report>,
];

export const wrong = [
  // @ts-expect-error There is no such size.
  <govreport-metric-card size="huge" />,
  // @ts-expect-error A level is a number.
  <govreport-body headingLevel="two" />,
  // @ts-expect-error There is no such display.
  <govreport-metric-crad />,
  // @ts-expect-error The event brings an item, no page.
  <govreport-report ongovreport-report-loaded={({ page }) => page} />,
];

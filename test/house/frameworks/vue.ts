/** What Vue's template checker takes for the properties of our tags. Compiled, never run. */
import type { GlobalComponents } from 'vue';
import type {} from 'govreport/vue';

type PropsOf<Name extends keyof GlobalComponents> = GlobalComponents[Name] extends new () => {
  $props: infer Props;
}
  ? Props
  : never;

export const right: [PropsOf<'govreport-metric-card'>, PropsOf<'govreport-body'>] = [
  { src: 'a.json', metric: 'm', size: 'large', class: 'c', key: 1, onClick: () => undefined },
  { 'heading-level': 2, headingLevel: 2, onGovreportReportLoaded: ({ item }) => void item.title },
];

// @ts-expect-error There is no such size.
export const size: PropsOf<'govreport-metric-card'> = { size: 'huge' };
// @ts-expect-error A level is a number.
export const level: PropsOf<'govreport-body'> = { headingLevel: 'two' };
// @ts-expect-error There is no such display.
export type Missing = GlobalComponents['govreport-metric-crad'];

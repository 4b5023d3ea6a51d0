/** What Angular with CUSTOM_ELEMENTS_SCHEMA, and everybody without a framework, has from TypeScript's own tables. */
import 'govreport/define';

const card = document.createElement('govreport-metric-card');
card.size = 'large';
document.querySelector('govreport-body')?.addEventListener('govreport-report-loaded', ({ item }) => {
  card.title = item.title;
});
// @ts-expect-error There is no such size.
card.size = 'huge';

/** Every class and event, no side effect: nothing is defined by importing this. */
export { GovreportReport } from './elements/report/report.js';
export { GovreportBody } from './elements/body/body.js';
export { GovreportDocumentInfo } from './elements/document-info/document-info.js';
export { GovreportMetricCard } from './elements/metric-card/metric-card.js';
export { GovreportMetricGrid } from './elements/metric-grid/metric-grid.js';
export { GovreportMetricTable } from './elements/metric-table/metric-table.js';
export { GovreportMetricChart } from './elements/metric-chart/metric-chart.js';
export { GovreportOpennessTables } from './elements/openness-tables/openness-tables.js';
export { GovreportSectionNav } from './elements/section-nav/section-nav.js';
export { GovreportReadingTools } from './elements/reading-tools/reading-tools.js';
export { GovreportShareBar } from './elements/share-bar/share-bar.js';
export { CitationRequestedEvent, ReportFailedEvent, ReportLoadedEvent } from './elements/shared/events.js';
export { PreferencesChangedEvent } from './elements/reading-tools/events.js';
export { ReportSharedEvent } from './elements/share-bar/events.js';
export { defineElement } from './elements/shared/define.js';
export { VERSION } from './version.js';

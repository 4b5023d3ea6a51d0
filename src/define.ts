/** Defines every element, in every language. The script tag's entry, and `import 'govreport/define'` from npm. */
import './locale/define.js';
import './elements/report/define.js';
import './elements/body/define.js';
import './elements/document-info/define.js';
import './elements/metric-card/define.js';
import './elements/metric-grid/define.js';
import './elements/metric-table/define.js';
import './elements/metric-chart/define.js';
import './elements/ask/define.js';
import './elements/search/define.js';
import './elements/openness-tables/define.js';
import './elements/section-nav/define.js';
import './elements/reading-tools/define.js';
import './elements/read-aloud/define.js';
import './elements/share-bar/define.js';
import './elements/report-list/define.js';
import './elements/breadcrumb/define.js';
import './elements/site-nav/define.js';
import { startTraditionalScript } from './elements/shared/traditional-script.js';
import { followDataForm } from './store/index.js';

followDataForm();
startTraditionalScript();

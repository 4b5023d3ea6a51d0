/** The composer's page: our elements' own classes are not needed here, the preview runs them in its frame. */
import '../locale/define.js';
import { ComposerBring } from './bring/bring.js';
import { GovreportComposer } from './composer.js';
import { ComposerCompose } from './compose/compose.js';
import { ComposerPreview } from './compose/preview.js';
import { ComposerFacts } from './review/facts-form.js';
import { ComposerFigure } from './review/figure-form.js';
import { ComposerFigures } from './review/figure-list.js';
import { ComposerFindings } from './review/findings.js';
import { ComposerOutline } from './review/outline.js';
import { ComposerReview } from './review/review.js';
import { ComposerText } from './review/text-panel.js';
import { ComposerYears } from './review/years.js';
import { ComposerTakeAway } from './take-away/take-away.js';

const PANELS = {
  'govreport-composer-bring': ComposerBring,
  'govreport-composer-review': ComposerReview,
  'govreport-composer-outline': ComposerOutline,
  'govreport-composer-text': ComposerText,
  'govreport-composer-figure': ComposerFigure,
  'govreport-composer-figures': ComposerFigures,
  'govreport-composer-findings': ComposerFindings,
  'govreport-composer-facts': ComposerFacts,
  'govreport-composer-years': ComposerYears,
  'govreport-composer-compose': ComposerCompose,
  'govreport-composer-preview': ComposerPreview,
  'govreport-composer-take-away': ComposerTakeAway,
  'govreport-composer': GovreportComposer,
};

for (const [tag, panel] of Object.entries(PANELS)) customElements.define(tag, panel);

/** Every check there is. A new one is a file in `checks/` and a line here. */
import { checkAnchors } from './checks/anchors.js';
import { checkBalances } from './checks/balances.js';
import { checkCarriedOver } from './checks/carried-over.js';
import { checkChangeArithmetic } from './checks/change-arithmetic.js';
import { checkClassShares } from './checks/class-shares.js';
import { checkDates, checkDatesInText } from './checks/dates.js';
import { checkDirections } from './checks/directions.js';
import { checkExactWithOver } from './checks/exact-with-over.js';
import { checkMetadata } from './checks/metadata.js';
import { checkMoneyWithoutUnit } from './checks/money-without-unit.js';
import { checkOpennessTables } from './checks/openness-tables.js';
import { checkOpennessText } from './checks/openness-text.js';
import { checkOverHundred } from './checks/over-hundred.js';
import { checkPartLarger } from './checks/part-larger.js';
import { checkPartsSum } from './checks/parts-sum.js';
import { checkPercentagePoints } from './checks/percentage-points.js';
import { checkRates } from './checks/rates.js';
import { checkRemainder } from './checks/remainder.js';
import { checkReportsDiffer } from './checks/reports-differ.js';
import { checkShareSeries } from './checks/share-series.js';
import { checkShares } from './checks/shares.js';
import { checkTableHeaders } from './checks/table-headers.js';
import { checkTableTotals } from './checks/table-totals.js';
import { checkToldTwice } from './checks/told-twice.js';
import { checkTotals } from './checks/totals.js';
import { checkYearOnYear } from './checks/year-on-year.js';
import type { Finding } from './finding.js';
import type { ReadReport } from './reading.js';

/** Checks of one report. */
export const REPORT_CHECKS: readonly ((report: ReadReport) => Finding[])[] = [
  checkTotals,
  checkPartsSum,
  checkPartLarger,
  checkBalances,
  checkRemainder,
  checkRates,
  checkShares,
  checkShareSeries,
  checkClassShares,
  checkChangeArithmetic,
  checkDirections,
  checkOverHundred,
  checkPercentagePoints,
  checkToldTwice,
  checkOpennessTables,
  checkOpennessText,
  checkTableTotals,
  checkTableHeaders,
  checkExactWithOver,
  checkMoneyWithoutUnit,
  checkDates,
  checkDatesInText,
  checkMetadata,
  checkAnchors,
];

/** Checks of reports against each other. */
export const FEED_CHECKS: readonly ((reports: readonly ReadReport[]) => Finding[])[] = [
  checkYearOnYear,
  checkCarriedOver,
  checkReportsDiffer,
];

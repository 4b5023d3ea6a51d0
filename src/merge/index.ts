/**
 * Several years, or several places, in one feed, where the same figure has the same id. In a room of its own above `feed`: a page never
 * needs it, and a check should not change what it checks. See docs/check.md.
 */
import { normalizedValue } from '../feed/figure.js';
import type { Message, Result } from '../feed/result.js';
import type { Feed, FeedItem, Metric } from '../feed/types.js';
import { matchFigures, toldBy, type Told } from './match.js';
import { renameFigures } from './rename.js';
import { sayDifferent, sayMatch, sayRepeated, saySame, sayUnits } from './say.js';

/**
 * Merges feeds: all their reports, newest first, and figures matched over the years within reports of one kind and place. An older
 * figure takes the id of the newer one. Names, units and sections decide; figures that may be one but differ in what they count
 * are told and left apart. The feeds given are not changed.
 *
 * @param feeds one at least; title and addresses are those of the first
 * @returns the feed; messages say what was matched and how sure it is: `info` for the same name, `warning` for a likely match to look at
 */
export function mergeFeeds(feeds: readonly Feed[]): Result<Feed> {
  const messages: Message[] = [];
  const items = uniqueItems(feeds, messages);
  const pools = new Map<string, Pool>();
  const merged = items.map((item, index) => {
    const pool = poolOf(item, pools);
    const renamed = joinPool(item, index, pool, messages);
    for (const told of toldBy(renamed._govreport)) {
      const known = pool.byId.get(told.metric.id);
      if (!known) pool.byId.set(told.metric.id, { told, item: renamed });
    }
    return renamed;
  });
  return { value: { ...feeds[0], items: merged }, messages };
}

/** The figures known so far of one kind of report and one place, each as its newest report tells it. */
interface Pool {
  byId: Map<string, { told: Told; item: FeedItem }>;
}

function poolOf({ _govreport: { kind, place } }: FeedItem, pools: Map<string, Pool>): Pool {
  const key = [kind, place?.within, place?.name].join('|');
  const pool = pools.get(key) ?? { byId: new Map() };
  pools.set(key, pool);
  return pool;
}

/** Gives the figures of a report the ids of those it is matched with. */
function joinPool(item: FeedItem, index: number, { byId }: Pool, messages: Message[]): FeedItem {
  if (!byId.size) return item;
  const report = item._govreport;
  const where = (metric: Metric): string =>
    `/items/${index}/_govreport/metrics/${report.metrics.indexOf(metric)}`;
  const names = new Map<string, string>();
  const own = toldBy(report);
  const taken = new Set(report.metrics.map(({ id }) => id));
  let same = 0;
  for (const { metric } of own) {
    const known = byId.get(metric.id);
    if (!known) continue;
    if (isOtherKind(metric, known.told.metric)) {
      names.set(metric.id, freeId(metric.id, taken));
      messages.push(sayDifferent(where(metric), metric, known.told.metric, known.item));
    } else {
      same++;
      if (baseUnit(metric) !== baseUnit(known.told.metric))
        messages.push(sayUnits(where(metric), metric, known.told.metric, known.item));
    }
  }
  const rest = own.filter(({ metric }) => !byId.has(metric.id));
  const free = [...byId.values()].filter(({ told }) => !taken.has(told.metric.id));
  const itemOf = new Map(free.map(({ told, item: other }) => [told, other]));
  const matches = matchFigures(
    rest,
    free.map(({ told }) => told),
  );
  if (same) messages.push(saySame(index, same, item));
  for (const match of matches) {
    if (match.level !== 'possible') names.set(match.from.metric.id, match.to.metric.id);
    messages.push(sayMatch(where(match.from.metric), match, item, itemOf.get(match.to)!));
  }
  return { ...item, _govreport: renameFigures(report, names) };
}

/** One id for a share here and a sum of money there is a mistake; units of one kind are only not comparable. */
function isOtherKind(a: Metric, b: Metric): boolean {
  const amounts = ['count', 'money', 'measure', 'duration', 'change'];
  return (
    a.kind !== b.kind &&
    !(amounts.includes(a.kind) && amounts.includes(b.kind) && baseUnit(a) === baseUnit(b))
  );
}

function baseUnit(metric: Metric): string {
  return normalizedValue(metric).unit;
}

function freeId(id: string, taken: Set<string>): string {
  let n = 2;
  while (taken.has(`${id}-${n}`)) n++;
  taken.add(`${id}-${n}`);
  return `${id}-${n}`;
}

/** Every report once, the newest period first; of two with one id the first is kept. */
function uniqueItems(feeds: readonly Feed[], messages: Message[]): FeedItem[] {
  const byId = new Map<string, FeedItem>();
  for (const { items } of feeds) {
    for (const item of items) {
      if (byId.has(item.id)) messages.push(sayRepeated(item));
      else byId.set(item.id, item);
    }
  }
  return [...byId.values()]
    .map((item, at) => ({ item, at, time: timeOf(item) }))
    .sort((a, b) => (a.time < b.time ? 1 : a.time > b.time ? -1 : a.at - b.at))
    .map(({ item }) => item);
}

function timeOf({ date_published, _govreport: { period, document } }: FeedItem): string {
  return period?.end ?? period?.start ?? document?.date_written ?? date_published?.slice(0, 10) ?? '';
}

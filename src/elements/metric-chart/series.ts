import {
  figureParts,
  joinParts,
  metricById,
  metricOverItems,
  newestItem,
  normalizedValue,
} from '../../feed/index.js';
import type { Feed, FeedItem, Metric, Period, Report } from '../../feed/index.js';

/** Why a figure stands in the table but not in the drawing. */
export type Obstacle = 'unit' | 'scope' | 'definition' | 'period' | 'status' | 'range';

/** One year's or one place's telling of a figure. */
export interface Point {
  /** `2023年`, `示例县`. */
  name: string;
  /** As written; absent where nobody tells it, which is a gap. */
  words?: string;
  /** In the base unit of the series; absent for a gap and for what cannot be compared. */
  value?: number;
  /** 近, 余, 约 …: the number is not exact. */
  approximate?: boolean;
  obstacle?: Obstacle;
  /** The obstacle's own word, and the one it would have to be: 件 and 项. */
  found?: string;
  wanted?: string;
  item?: FeedItem;
  metric?: Metric;
}

/** A figure over years, over places, or from one state to another. */
export interface Series {
  name: string;
  /** Base unit: 元 for 万元 and 亿元. */
  unit: string;
  points: Point[];
}

interface Telling {
  name: string;
  item?: FeedItem;
  metric?: Metric;
}

/** A figure in every report of a feed, the earliest first; years between that no report tells are gaps. */
export function seriesOverYears(feed: Feed, id: string): Series | undefined {
  const told = new Map<string, Telling>();
  for (const { item, metric } of metricOverItems(feed, id)) {
    const own = item._govreport.period?.label;
    const name = periodOf(metric, item)?.label;
    // A year told again in a later report is the later report's memory; the year's own report has the word.
    if (name && (name === own || !told.has(name))) told.set(name, { name, item, metric });
  }
  const tellings = withGaps([...told.values()]);
  return seriesOf(tellings, tellings[tellings.length - 1], false);
}

/** A figure in the newest report of several feeds; the first feed's says what the others are compared with. */
export function seriesOverPlaces(feeds: readonly Feed[], id: string): Series | undefined {
  const tellings = feeds.map((feed): Telling => {
    const item = feed.items
      .filter(({ _govreport }) => metricById(_govreport, id))
      .reduce<FeedItem | undefined>(
        (newest, each) => (newest ? newestItem({ ...feed, items: [newest, each] }) : each),
        undefined,
      );
    const name = (item ?? newestItem(feed))?._govreport.place?.name ?? feed.title;
    return { name, item, metric: item && metricById(item._govreport, id) };
  });
  return seriesOf(
    tellings,
    tellings.find(({ metric }) => metric),
    true,
  );
}

/** What a figure was before and is now, where its report tells both. */
export function seriesOfChange(feed: Feed, item: FeedItem, id: string): Series | undefined {
  const metric = metricById(item._govreport, id);
  const { from, to = metric?.value, unit = metric?.unit ?? '', base } = metric?.change ?? {};
  if (!metric || from === undefined || to === undefined) {
    const years = seriesOverYears(feed, id);
    const drawn = years?.points.filter(({ value }) => value !== undefined) ?? [];
    return drawn.length > 1 ? { ...years!, points: [drawn[0], drawn[drawn.length - 1]] } : undefined;
  }
  const point = (name: string, of: Metric): Point => ({
    name,
    words: joinParts(figureParts(of)),
    value: normalizedValue(of).value,
    approximate: of === metric && metric.qualifier !== 'exact',
    item,
    metric,
  });
  const told = (value: number): Metric => ({ ...metric, value, unit, as_written: `${value}${unit}` });
  const now = to === metric.value && unit === metric.unit ? metric : told(to);
  return {
    name: metric.label,
    unit: normalizedValue(now).unit,
    points: [
      point(base?.replace(/^(?:比|较|同比|由)/, '') || '此前', told(from)),
      point(periodOf(metric, item)?.label ?? '现在', now),
    ],
  };
}

/** The points that are drawn, the largest first. */
export function ranked({ points }: Series): Point[] {
  return points.filter(({ value }) => value !== undefined).sort((a, b) => b.value! - a.value!);
}

/** The reports the points are from, each once. */
export function itemsOf(points: readonly Point[]): FeedItem[] {
  return [...new Set(points.flatMap(({ item }) => item ?? []))];
}

function seriesOf(
  tellings: Telling[],
  reference: Telling | undefined,
  overPlaces: boolean,
): Series | undefined {
  if (!reference?.metric) return undefined;
  return {
    name: reference.metric.label,
    unit: normalizedValue(reference.metric).unit,
    points: tellings.map((telling) => pointOf(telling, reference, overPlaces)),
  };
}

function pointOf({ name, item, metric }: Telling, reference: Telling, overPlaces: boolean): Point {
  if (!metric) return { name, item };
  const point: Point = { name, item, metric, words: joinParts(figureParts(metric)) };
  const differing = compare({ name, item, metric }, reference, overPlaces);
  if (differing) return { ...point, ...differing };
  return { ...point, value: normalizedValue(metric).value, approximate: metric.qualifier !== 'exact' };
}

/** The first thing in which two tellings differ so that their numbers may not stand side by side. */
function compare(
  { item, metric }: Telling,
  reference: Telling,
  overPlaces: boolean,
): Pick<Point, 'obstacle' | 'found' | 'wanted'> | undefined {
  const wanted = reference.metric!;
  const pairs: [Obstacle, string, string][] = [
    ['unit', normalizedValue(metric!).unit, normalizedValue(wanted).unit],
    ['definition', metric!.label, wanted.label],
    ['scope', scopeOf(metric!, item?._govreport), scopeOf(wanted, reference.item?._govreport)],
  ];
  if (overPlaces)
    pairs.push([
      'period',
      periodOf(metric!, item)?.label ?? '',
      periodOf(wanted, reference.item)?.label ?? '',
    ]);
  const [obstacle, found, due] = pairs.find(([, a, b]) => a !== b) ?? [];
  if (obstacle) return { obstacle, found, wanted: due };
  if ((metric!.status ?? 'result') !== 'result') return { obstacle: 'status' };
  if (metric!.value === undefined || metric!.value_max !== undefined) return { obstacle: 'range' };
  return undefined;
}

/** 全县 and the county's own name say nothing but: of this report's place. */
function scopeOf({ scope = '' }: Metric, report: Report | undefined): string {
  const place = report?.place?.name;
  return place && (scope === place || scope === `全${place.slice(-1)}`) ? '' : scope;
}

function periodOf(metric: Metric, item: FeedItem | undefined): Period | undefined {
  return metric.period ?? item?._govreport.period;
}

/** Only where every period is one year can it be known which are missing. */
function withGaps(tellings: Telling[]): Telling[] {
  const years = tellings.map(({ name }) => Number(/^(\d{4})年$/.exec(name)?.[1]));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (!tellings.length || years.some(isNaN) || last - first > 50) return tellings;
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const name = `${first + i}年`;
    return tellings.find((telling) => telling.name === name) ?? { name };
  });
}

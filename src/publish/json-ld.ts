import { normalizedValue } from '../feed/figure.js';
import type { Feed, FeedItem, Metric } from '../feed/types.js';

const STATUS = { 'in-force': 'Published', expired: 'Expired', repealed: 'Repealed', amended: 'Amended' };

/**
 * A report for search engines, in schema.org's words: a Report by a GovernmentOrganization, the Dataset in it, and each figure
 * of its results as an Observation. Qualifiers stay: `measurementQualifier` says near, over and the rest, `description` what the
 * report wrote.
 *
 * @returns a `<script type="application/ld+json">`; nothing in it can end the script element.
 */
export function jsonLd(feed: Feed, item: FeedItem): string {
  const { document, place, period, metrics } = item._govreport;
  const address = item.url ?? '';
  const area = place && {
    '@type': 'AdministrativeArea',
    name: place.name,
    identifier: place.code,
    containedInPlace: place.within && { '@type': 'AdministrativeArea', name: place.within },
  };
  const coverage = {
    temporalCoverage: period?.start && period.end ? `${period.start}/${period.end}` : period?.label,
    spatialCoverage: area,
  };
  const organisation = (name?: string) => name && { '@type': 'GovernmentOrganization', name };
  const report = {
    '@type': 'Report',
    '@id': `${address}#report`,
    url: item.url,
    headline: item.title,
    name: item.title,
    description: item.summary,
    inLanguage: item.language ?? feed.language ?? 'zh-Hans',
    reportNumber: document?.document_number,
    identifier: document?.index_number,
    datePublished: item.date_published,
    dateModified: item.date_modified,
    dateCreated: document?.date_written,
    creativeWorkStatus: document?.validity && STATUS[document.validity],
    author: organisation(document?.signature ?? item.authors?.[0]?.name),
    publisher: organisation(document?.issuer ?? item.authors?.[0]?.name),
    keywords: item.tags,
    image: item.image,
    ...coverage,
    encoding: item.attachments?.map(({ url, mime_type, title, size_in_bytes }) => ({
      '@type': 'MediaObject',
      contentUrl: url,
      encodingFormat: mime_type,
      name: title,
      contentSize: size_in_bytes && `${size_in_bytes} B`,
    })),
  };
  const results = metrics.filter(({ status = 'result' }) => status === 'result');
  const dataset = {
    '@type': 'Dataset',
    '@id': `${address}#figures`,
    name: item.title,
    description: item.summary ?? item.title,
    isPartOf: { '@id': report['@id'] },
    variableMeasured: results.map(({ label }) => label),
    ...coverage,
  };
  const graph = [
    report,
    ...(results.length ? [dataset] : []),
    ...results.map((each) => observation(each, place?.name)),
  ];
  return jsonLdScript({ '@graph': graph });
}

/** schema.org data as a script element; nothing in it can end the element. */
export function jsonLdScript(data: object): string {
  const json = JSON.stringify({ '@context': 'https://schema.org', ...data });
  return `<script type="application/ld+json">${json.replace(/[<>&\u2028\u2029]/g, unicode)}</script>`;
}

function observation(metric: Metric, place?: string): object {
  const { value, unit } = normalizedValue(metric);
  const { label, as_written, qualifier, period, scope, share_of, values } = metric;
  return {
    '@type': 'Observation',
    name: label,
    description: as_written,
    value: value ?? values?.join(':'),
    unitText: unit || undefined,
    measurementQualifier: qualifier === 'exact' ? undefined : qualifier,
    measurementDenominator: share_of?.label,
    observationAbout: (scope ?? place) && { '@type': 'Place', name: scope ?? place },
    observationDate: period?.end ?? period?.label,
  };
}

function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

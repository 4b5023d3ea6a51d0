/**
 * The shapes of a feed, as `parseFeed` checks them: one line of `key:type` each, because this table travels to every
 * reader's browser. `feed.schema.json` says the same at length; a test holds the two together.
 *
 * Types: `s` one line of text, `x` text kept to the letter, `i` id, `u` address, `d` date, `t` time, `n` number, `k` whole
 * number from 0, `p` one up to 1,000 (HTML's limit for spans), `b` true or false, `a|b` one of these, a shape's name, and `[]`
 * for a list; `s` when there is none. `!`: without it what holds it is of no use and is left out. `~`: has a default, for
 * `a|b` the first.
 */
const SHAPES = {
  feed:
    'items:item[]! version:https://jsonfeed.org/version/1.1|https://jsonfeed.org/version/1~ title~ home_page_url:u ' +
    'feed_url:u description:x language next_url:u authors:author[]',
  author: 'name url:u',
  file: 'url:u! mime_type! title size_in_bytes:k',
  item:
    'id:i~ url:u title summary:x content_text:x content_html:x image:u date_published:t date_modified:t ' +
    'authors:author[] tags:s[] language attachments:file[] _govreport:report',
  report:
    'version:n~ kind:other|work|rule-of-law|openness|statistics|budget~ place:place period:period ' +
    'document:document document_url:u sections:section[] metrics:metric[]',
  place: 'name! code within',
  period: 'label! start:d end:d',
  document:
    'index_number document_number issuer date_written:d validity:in-force|expired|repealed|amended theme genre source ' +
    'site_id_code signature signature_date:d disclosure',
  section: 'id:i~ number title~ run_in:b blocks:block[]~ points:point[] sections:section[]',
  point: 'id:i~ number title~ block! start:k! end:k!',
  mark: 'type:strong|emphasis|link|note|superscript|subscript! start:k! end:k! url:u text:x',
  paragraph: 'type:paragraph|note|signature~ id:i~ text:x! marks:mark[]',
  list: 'id:i~ ordered:b items:words[]!',
  words: 'text:x! marks:mark[]',
  table:
    'id:i~ caption unit header_rows:p~ header_columns:p~ rows:cell[][]! ' +
    'form:openness-disclosure|openness-requests|openness-review',
  cell: 'text:x~ col_span:p row_span:p',
  figure: 'id:i~ url:u! alt caption',
  attachment: 'id:i~ attachment:file!',
  metric:
    'id:i~ label! value:n value_max:n values:n[] unit~ as_written! ' +
    'qualifier:exact|about|near|over|more-than|at-least|at-most|within~ ' +
    'kind:count|money|percent|percentage-points|rank|duration|measure|ratio|structure|change~ ' +
    'period:period scope rank:rank change:change share_of:share part_of:s status:result|target|forecast featured:b ' +
    'source:source confidence:n reason:x reviewed:b',
  rank: 'position:n! scope from:n streak:n',
  change: 'from:n to:n value:n unit direction:up|down|flat base better:up|down',
  share: 'metric label',
  source: 'block~ start:k~ end:k~ quote:x!',
};

export type Shape = keyof typeof SHAPES;

/** One key of a shape. */
export interface Field {
  key: string;
  type: string;
  need: string;
}

/** The fields of every shape, in the order they are read: what others refer to comes first. */
export const FIELDS = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ Object.entries(SHAPES).map(([shape, spec]) => [
    shape,
    spec.split(' ').map((word): Field => {
      const [, key, type = 's', need] = /^(\w+)(?::(.+?))?([!~]?)$/.exec(word)!;
      return { key, type, need };
    }),
  ]),
) as Record<Shape, Field[]>;

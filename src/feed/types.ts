/**
 * What a report is, as our feed stores it: a JSON Feed 1.1 whose items carry one extension object, `_govreport`.
 *
 * Keys are snake_case as in JSON Feed, dates RFC 3339, and unknown keys are kept. `feed.schema.json` beside this
 * file says the same in JSON Schema 2020-12; a test holds the two together.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */

/** A feed: one publisher's reports, newest first or in any order. */
export interface Feed {
  version: string;
  title: string;
  home_page_url?: string;
  feed_url?: string;
  description?: string;
  /** Language of the reports, BCP 47; `zh-Hans` when absent. */
  language?: string;
  next_url?: string;
  authors?: Author[];
  items: FeedItem[];
}

/** JSON Feed's author: here the issuing body. */
export interface Author {
  name?: string;
  url?: string;
}

/** A file that belongs to a report. Attachments of the same `title` are forms of one file. */
export interface Attachment {
  url: string;
  mime_type: string;
  title?: string;
  size_in_bytes?: number;
}

/** One report. */
export interface FeedItem {
  id: string;
  url?: string;
  title: string;
  summary?: string;
  /** The whole text, for ordinary feed readers. */
  content_text?: string;
  content_html?: string;
  image?: string;
  /** RFC 3339. */
  date_published?: string;
  date_modified?: string;
  authors?: Author[];
  tags?: string[];
  language?: string;
  attachments?: Attachment[];
  _govreport: Report;
}

export type ReportKind = 'work' | 'rule-of-law' | 'openness' | 'statistics' | 'budget' | 'other';

/** The extension object: what a report has beyond a JSON Feed item. */
export interface Report {
  version: 1;
  kind: ReportKind;
  place?: Place;
  period?: Period;
  document?: DocumentInfo;
  /** Address of a feed that holds this item in full, when this one is an index. Relative to the feed. */
  document_url?: string;
  sections: Section[];
  metrics: Metric[];
}

/** `code` is the six-digit GB/T 2260 division code. */
export interface Place {
  name: string;
  code?: string;
  within?: string;
}

/** What time a report or a figure speaks of. Dates are full RFC 3339 dates (`2023-12-31`), both ends included. */
export interface Period {
  label: string;
  start?: string;
  end?: string;
}

export type Validity = 'in-force' | 'expired' | 'repealed' | 'amended';

/** The box above an official document (公开信息表头), its source line and its signature block. */
export interface DocumentInfo {
  /** 索引号: opaque, never parsed for meaning. */
  index_number?: string;
  /** 文号, 发文字号: 〔2024〕11号 with its prefix. */
  document_number?: string;
  /** 发布机构, 发文机关. */
  issuer?: string;
  /** 成文日期, RFC 3339 full date. */
  date_written?: string;
  /** 有效性. */
  validity?: Validity;
  /** 主题分类, 所属主题. */
  theme?: string;
  /** 体裁分类: 报告, 通知, 意见 … */
  genre?: string;
  /** 来源, ContentSource. */
  source?: string;
  /** SiteIDCode of 国办发〔2017〕47号. */
  site_id_code?: string;
  /** 署名 below the text. */
  signature?: string;
  /** Date below the text, RFC 3339 full date. */
  signature_date?: string;
  /** 附注: 此件公开发布. */
  disclosure?: string;
}

/** A heading and what stands under it. */
export interface Section {
  /** From the numbering (`s2`, `s2-1`): the permalink on the page. */
  id: string;
  /** As printed, without the mark after it: `一`, `（一）`, `1`, `第三部分`. Absent for unnumbered headings. */
  number?: string;
  /** Empty for text before the first heading (section `s0`). */
  title: string;
  /** The heading is the first sentence of its first paragraph, which the first block repeats in full. */
  run_in?: boolean;
  blocks: Block[];
  /** 一是…九是: named points inside the paragraphs of this section. */
  points?: Point[];
  sections?: Section[];
}

/** 一是… inside a paragraph. `start` and `end` are UTF-16 offsets into the text of `block`. */
export interface Point {
  id: string;
  number?: string;
  title: string;
  block: string;
  start: number;
  end: number;
}

/** Emphasis, link or note inside a text, by UTF-16 offsets; links are http(s), mailto, tel or relative only. */
export interface Mark {
  type: 'strong' | 'emphasis' | 'link' | 'note' | 'superscript' | 'subscript';
  start: number;
  end: number;
  /** For `link`. */
  url?: string;
  /** For `note`: the text of the note. */
  text?: string;
}

export type Block =
  ParagraphBlock | ListBlock | TableBlock | FigureBlock | AttachmentBlock | NoteBlock | SignatureBlock;

export interface ParagraphBlock {
  id: string;
  type: 'paragraph';
  text: string;
  marks?: Mark[];
}

export interface ListBlock {
  id: string;
  type: 'list';
  ordered?: boolean;
  items: { text: string; marks?: Mark[] }[];
}

/** A table as a grid of cells; a cell covered by another's span is left out of its row. */
export interface TableBlock {
  id: string;
  type: 'table';
  caption?: string;
  /** 单位: 件 — what every number in the table counts, when the table says so once. */
  unit?: string;
  /** How many rows at the top are headers. */
  header_rows: number;
  /** How many columns at the start are headers. */
  header_columns: number;
  rows: TableCell[][];
  /** Which mandated table of the openness report (国办公开办函〔2021〕30号) this is. */
  form?: 'openness-disclosure' | 'openness-requests' | 'openness-review';
}

export interface TableCell {
  text: string;
  col_span?: number;
  row_span?: number;
}

export interface FigureBlock {
  id: string;
  type: 'figure';
  url: string;
  alt?: string;
  caption?: string;
}

export interface AttachmentBlock {
  id: string;
  type: 'attachment';
  attachment: Attachment;
}

/** 注, 名词解释, 附注: small print that belongs to the text around it. */
export interface NoteBlock {
  id: string;
  type: 'note';
  text: string;
  marks?: Mark[];
}

/** 落款: name and date below the text, as printed. */
export interface SignatureBlock {
  id: string;
  type: 'signature';
  text: string;
}

/**
 * How a figure binds: 近 near (just below), 余/多 over (a bit above), 超/逾/突破 more-than, 约/左右 about,
 * 以上/不少于/不低于 at-least, 以下/不超过 at-most, 内/以内 within.
 */
export type Qualifier = 'exact' | 'about' | 'near' | 'over' | 'more-than' | 'at-least' | 'at-most' | 'within';

export type MetricKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'percentage-points'
  | 'rank'
  | 'duration'
  | 'measure'
  | 'ratio'
  | 'structure'
  | 'change';

/** A figure of the report, in the unit it was written in, with the sentence it comes from. */
export interface Metric {
  /** The same id in several items is the same figure over years; in several feeds, over places. */
  id: string;
  /** The full subject: 行政复议已审结案件, not 已审结. */
  label: string;
  /** In `unit` as written: 近20万户 is 20 with unit 万户. Absent only for a structure, which has `values`. */
  value?: number;
  /** The upper end of a range, in the same unit. */
  value_max?: number;
  /** 12.1:34.8:53.1. */
  values?: number[];
  /** As written, with its magnitude: 万户, 亿元, %, 个百分点; empty when there is none. */
  unit: string;
  /** Verbatim, qualifier and unit included: 近20万户. */
  as_written: string;
  qualifier: Qualifier;
  kind: MetricKind;
  period?: Period;
  /** Of whom or where: 全市, 市本级, 全省. */
  scope?: string;
  rank?: Rank;
  change?: Change;
  share_of?: ShareOf;
  /** Id of the metric this one is a part of (其中, 含). */
  part_of?: string;
  /** Target (计划, 力争) or forecast (预计) rather than result. */
  status?: 'result' | 'target' | 'forecast';
  featured?: boolean;
  source?: Citation;
  /** 0 to 1, the converter's own. */
  confidence?: number;
  /** Why the converter is unsure, for the editor. */
  reason?: string;
  /** A person has checked it. */
  reviewed?: boolean;
}

/** 居全省第2位. */
export interface Rank {
  position: number;
  scope?: string;
  /** Position before, when the report tells it. */
  from?: number;
  /** 连续8年: how many periods in a row. */
  streak?: number;
}

/** 从180天缩短至18天, or 增长5.1%, 提高0.8个百分点. */
export interface Change {
  from?: number;
  to?: number;
  /** How much, always positive; `direction` says which way. */
  value?: number;
  /** Unit of `from`, `to` and `value`; 个百分点 is never %. */
  unit?: string;
  direction?: 'up' | 'down' | 'flat';
  /** Against what: 比上年, 同比, 比2020年. */
  base?: string;
  better?: 'up' | 'down';
}

/** 占已审结案件数的13.6%: the whole this is a share of, by metric id or by name. */
export interface ShareOf {
  metric?: string;
  label?: string;
}

/**
 * Where a figure stands: offsets into the block's text (`blockText`: a list's items one per line, a table's rows one per line
 * with tabs between cells), and the words there. When they disagree the quote wins.
 */
export interface Citation {
  block: string;
  start: number;
  end: number;
  quote: string;
}

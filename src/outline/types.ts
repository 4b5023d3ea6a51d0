/**
 * What the outliner reads and gives back. Plain data on both sides, so that it works alike on a converted document
 * and, in the browser, on the paragraphs of an article that is already on the page.
 */

/** A paragraph as the outliner sees it: its text and what the source says about its look. */
export interface OutlineParagraph {
  text: string;
  /** 1 to 6 when the source marks a heading (h1 … h6, a Word heading style). */
  level?: number;
  /** How many characters at the start are set in bold; the text's length when all of it is. */
  strong?: number;
  align?: 'center' | 'right';
  /** A table, figure or list: it keeps its place, is never a heading, and has no points. */
  opaque?: boolean;
}

/** A heading and what stands under it. Paragraphs are given by their index in the input. */
export interface OutlineSection {
  /** `s2`, `s2-1`, `a1-s2`; `s0` is the text before the first heading, `end` what follows the text. */
  id: string;
  /** As printed, without the mark after it: `一`, `（一）`, `第三部分`, `附件1`. */
  number?: string;
  /** Empty for text that stands under no heading of its own. */
  title: string;
  /** The heading is the first sentence of its first paragraph, which `paragraphs` then includes. */
  runIn: boolean;
  /** Paragraphs that make the heading: none for a run-in one, several when it is broken over lines. */
  heading: number[];
  paragraphs: number[];
  points: OutlinePoint[];
  sections: OutlineSection[];
}

/** 一是…, 首先…, ——…: a named point inside a paragraph, by UTF-16 offsets. */
export interface OutlinePoint {
  id: string;
  number?: string;
  title: string;
  paragraph: number;
  start: number;
  end: number;
}

/** What a paragraph is, where that is not plain text of the body. */
export type ParagraphRole = 'heading' | 'signature' | 'date' | 'note' | 'text';

export interface Outline {
  sections: OutlineSection[];
  /** One per paragraph of the input. */
  roles: ParagraphRole[];
}

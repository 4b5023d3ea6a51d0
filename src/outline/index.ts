/** The outline of an official document: from paragraphs to a tree of sections with ids and points. Pure, no imports. */
export { outline } from './outline.js';
export { readMarker, chineseNumber, type Marker, type Scheme } from './numbering.js';
export { sentenceEnd, endsLikeProse, cleanTitle, tighten } from './sentences.js';
export type { Outline, OutlineParagraph, OutlinePoint, OutlineSection, ParagraphRole } from './types.js';

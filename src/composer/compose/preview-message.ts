import type { Feed } from '../../feed/index.js';
import type { Composition, Display } from '../composition.js';

export const SHOW = 'govreport-preview-show';

/** What the composer tells the frame to show. */
export interface PreviewMessage {
  type: typeof SHOW;
  feed: Feed;
  displays: Display[];
  theme: Composition['theme'];
  /** Custom properties of a county's own colours. */
  hues?: Record<string, string>;
  scheme: Composition['scheme'];
  /** As on paper. */
  print: boolean;
}

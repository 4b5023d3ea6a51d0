/** Every `stories/*.stories.js`, by its path; web-test-runner.config.mjs writes this module when it is asked for. */
import type { Story } from '../../stories/story.js';

export interface StoryFile {
  default: { title: string; component: string };
  [story: string]: Story | { component: string };
}

declare const files: Record<string, StoryFile>;
export default files;

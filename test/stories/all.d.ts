/** Every `stories/*.stories.js`, by its path; web-test-runner.config.mjs writes this module when it is asked for. */
import type { TemplateResult } from 'lit';

export interface StoryFile {
  default: { title: string; component: string; args?: Args; render?: Render };
  [story: string]: unknown;
}

export interface Story {
  name?: string;
  args?: Args;
  render?: Render;
  play?: (context: { canvasElement: HTMLElement; args: Args }) => unknown;
}

export type Args = Record<string, unknown>;
export type Render = (args: Args) => TemplateResult;

declare const files: Record<string, StoryFile>;
export default files;

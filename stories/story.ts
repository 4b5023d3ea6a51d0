import type { TemplateResult } from 'lit';

/** One state of an element: what Storybook shows and what the tests render and let axe look at. */
export interface Story<Args = Record<string, unknown>> {
  name?: string;
  args?: Args;
  render: (args: Args) => TemplateResult;
  /** Does what a reader would do first, such as opening a panel. */
  play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

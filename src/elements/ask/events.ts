import type { Answer } from '../../ask/index.js';

/** A question was answered, or found to have no answer. For the site's own statistics: nothing is sent from here. */
export class QuestionAnsweredEvent extends Event {
  constructor(
    readonly question: string,
    readonly status: Answer['status'] | 'service',
  ) {
    super('govreport-question-answered', { bubbles: true, composed: true });
  }
}

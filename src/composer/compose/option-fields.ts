/** Forms for the options of a display, made from the manifest. Pure. */
import type { ManifestAttribute } from '../release.js';

export interface OptionField {
  name: string;
  input: 'text' | 'number' | 'check' | 'choice';
  /** For `choice`. */
  choices: readonly string[];
  /** As the manifest says it, in English; the form shows its own words where it has them. */
  description: string;
}

/** What is decided elsewhere on the page: feed, report, figures and colours. */
const ELSEWHERE = new Set(['src', 'report', 'metric', 'metrics', 'srcs', 'hidden']);

/** The fields for a display's attributes, in the manifest's order. */
export function optionFields(attributes: readonly ManifestAttribute[]): OptionField[] {
  return attributes
    .filter(({ name }) => !ELSEWHERE.has(name))
    .map(({ name, type, description }) => {
      const choices = [...type.matchAll(/'([^']+)'/g)].map(([, word]) => word!);
      const plain = type.replace(/\s*\|\s*undefined\s*/g, '').trim();
      const input = choices.length
        ? 'choice'
        : plain === 'boolean'
          ? 'check'
          : plain === 'number'
            ? 'number'
            : 'text';
      return { name, input, choices, description };
    });
}

/**
 * The words that label metadata on government pages: the box above a document (公开信息表头), the line under its title,
 * and the foot of the page. Spellings as found in the field; spaces inside a label (索 引 号) are allowed everywhere.
 */
import { LABEL_WORDS, type FieldName } from './label-words.js';

export type { FieldName };

const NAME_OF = new Map<string, FieldName>();
for (const name of Object.keys(LABEL_WORDS) as FieldName[]) {
  for (const label of LABEL_WORDS[name].split(' ')) NAME_OF.set(label, name);
}

const SPELLINGS = [...NAME_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .map((label) => [...label].join('\\s*'))
  .join('|');
const IN_LINE = new RegExp(`(?<=^|[\\s【［\\[|｜（(;；,，•·●▪■◆])(${SPELLINGS})\\s*[：:]`, 'g');
const WHOLE = new RegExp(`^[【［\\[•·●▪■◆]?\\s*(${SPELLINGS})\\s*[】］\\]]?\\s*[：:]?$`);

export interface Field {
  name: FieldName;
  label: string;
  /** What stands after the label; empty when nothing does. */
  value: string;
}

/** Which field a text names when it is a label and nothing else; 字号 above a font widget and 时间 alone are doubtful. */
export function labelOf(text: string): FieldName | undefined {
  const match = WHOLE.exec(text);
  return match ? NAME_OF.get(match[1]!.replace(/\s/g, '')) : undefined;
}

/** Every `label：value` of a line, in order: several pairs may share it. */
export function fieldsOf(line: string): Field[] {
  if (line.length > 400) return [];
  const fields: Field[] = [];
  const found: { name: FieldName; label: string; start: number; end: number }[] = [];
  IN_LINE.lastIndex = 0;
  for (let match = IN_LINE.exec(line); match; match = IN_LINE.exec(line)) {
    const label = match[1]!.replace(/\s/g, '');
    found.push({ name: NAME_OF.get(label)!, label, start: match.index, end: match.index + match[0].length });
  }
  found.forEach(({ name, label, end }, i) => {
    const value = line.slice(end, found[i + 1]?.start ?? line.length);
    fields.push({ name, label, value: trimValue(value) });
  });
  return fields;
}

/** Does the line begin with a label, so that it is metadata and not text? */
export function isFieldLine(line: string): boolean {
  const fields = fieldsOf(line);
  return (
    fields.length > 0 &&
    line
      .replace(/^[\s【［[（(•·●▪■◆]+/, '')
      .replace(/\s/g, '')
      .startsWith(fields[0]!.label)
  );
}

function trimValue(value: string): string {
  return value.replace(/^\s+|[\s|｜【［[（(;；,，]+$/g, '');
}

/** Values that say there is none: 无, 暂无, —, /. */
export function isPlaceholder(value: string): boolean {
  return /^(?:|无|暂无|空|没有|未知|不详|null|undefined|none|n\/a|[-—–―－_/\\*.、。·\s]+|\{\{.*\}\}|\$\{.*\}|\[.*\])$/i.test(
    value.trim(),
  );
}

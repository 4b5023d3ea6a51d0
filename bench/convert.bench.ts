import { convert } from '../src/convert/index.js';
import { feedOf } from './feeds.js';
import { fastest, milliseconds } from './measure.js';
import type { Bench, Measure } from './measure.js';
import type { Section } from '../src/feed/index.js';

const CHARACTERS = 20_000;
const MILLISECONDS = 100;

/** Time may grow with the text as its length does, with a tenth to spare in the exponent. */
const LINEAR = 1.1;

/** `convert` of a plain text report, warm; and how its time grows up to 2 MB. */
const conversion: Bench = async ({ rounds }) => {
  const report = textOf(CHARACTERS);
  for (let i = 0; i < 5; i++) await convert(report);
  const small = await timeOf(report, 10);
  const lengths = [200_000, 700_000].map(textOf);
  const [middle, large] = [await timeOf(lengths[0]!, rounds), await timeOf(lengths[1]!, Math.min(rounds, 3))];
  const bytes = Buffer.byteLength(lengths[1]!) / 1e6;
  const growth: Measure = {
    what: 'convert: growth exponent to 2 MB',
    value: Math.log(large / middle) / Math.log(lengths[1]!.length / lengths[0]!.length),
    unit: '',
    budget: LINEAR,
    note: `${middle.toFixed(0)} ms for ${lengths[0]!.length} characters, ${large.toFixed(0)} ms for ${bytes.toFixed(1)} MB`,
  };
  return [
    { what: 'convert: 20,000 characters, warm', value: small, unit: 'ms', budget: MILLISECONDS },
    growth,
  ];
};
export default conversion;

async function timeOf(text: string, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) times.push(await milliseconds(() => convert(text)));
  return fastest(times);
}

/** A report as plain text, headings and paragraphs on lines of their own, three figures to a hundred characters. */
function textOf(characters: number): string {
  const { title, _govreport: report } = feedOf({ metrics: 0, characters }).items[0]!;
  const lines = [title];
  const write = (section: Section, number: string) => {
    lines.push(`${number}${section.title}`);
    for (const block of section.blocks) if (block.type === 'paragraph') lines.push(block.text);
    section.sections?.forEach((below, i) => write(below, `（${chinese(i + 1)}）`));
  };
  report.sections.forEach((section, i) => write(section, `${chinese(i + 1)}、`));
  return lines.join('\n');
}

function chinese(number: number): string {
  const digits = [...'〇一二三四五六七八九十'];
  if (number <= 10) return digits[number]!;
  if (number < 100)
    return `${number < 20 ? '' : digits[Math.floor(number / 10)]!}十${number % 10 ? digits[number % 10]! : ''}`;
  return [...String(number)].map((digit) => digits[Number(digit)]).join('');
}

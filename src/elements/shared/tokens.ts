/**
 * The public custom properties, for the README, the manifest and Storybook. No element imports this list; a test holds it
 * to what the styles use, and to twenty at most.
 */
export const TOKENS: readonly { name: string; value: string; description: string }[] = [
  {
    name: '--govreport-hue',
    value: '#0b4f9e',
    description: 'The one colour: figures, current item, links, focus.',
  },
  { name: '--govreport-hue-dark', value: '#8ab8f5', description: 'The same on dark paper.' },
  { name: '--govreport-ink', value: '#1a2230', description: 'Text.' },
  { name: '--govreport-muted', value: '#566070', description: 'Secondary text.' },
  { name: '--govreport-line', value: '#d5dae1', description: 'Hairlines.' },
  { name: '--govreport-wash', value: '#f2f5f9', description: 'Quiet background of a chosen item.' },
  { name: '--govreport-paper', value: '#ffffff', description: 'Background.' },
  {
    name: '--govreport-mark',
    value: '#b3261e',
    description: 'What rises, falls or needs care; never without a word.',
  },
  { name: '--govreport-highlight', value: '#fff0c2', description: 'Behind the cited sentence.' },
  { name: '--govreport-font-sans', value: 'system 黑体', description: 'Everything but titles.' },
  { name: '--govreport-font-serif', value: 'system 宋体', description: 'Titles.' },
  { name: '--govreport-font-kai', value: 'system 楷体', description: 'Second-level headings in print.' },
  { name: '--govreport-font-fang', value: 'system 仿宋', description: 'Text in print.' },
  {
    name: '--govreport-text-size',
    value: 'max(1em, 17px)',
    description: 'Text of the report; everything else follows.',
  },
  { name: '--govreport-line-height', value: '1.85', description: 'Of the report’s text.' },
  { name: '--govreport-paragraph-space', value: '0.9em', description: 'Between paragraphs.' },
  { name: '--govreport-letter-space', value: 'normal', description: 'Between characters.' },
  { name: '--govreport-figure-size', value: '2.45em', description: 'The number on a card.' },
  {
    name: '--govreport-target-size',
    value: '44px',
    description: 'Least height and width of what can be pressed.',
  },
  { name: '--govreport-measure', value: '38em', description: 'Longest line of text.' },
];

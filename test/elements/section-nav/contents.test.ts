import { expect } from '@open-wc/testing';
import { arrangeContents } from '../../../src/elements/section-nav/contents.js';
import type { ContentsItem, Heading } from '../../../src/elements/section-nav/contents.js';

const heading = (id: string, level: number, point = false): Heading => ({ id, title: id, level, point });
const REPORT = [
  heading('s1', 1),
  heading('s1-p1', 2, true),
  heading('s1-p2', 2, true),
  heading('s2', 1),
  heading('s2-1', 2),
  heading('s2-1-p1', 3, true),
  heading('s2-1-1', 3),
  heading('s2-2', 2),
];
const ids = (items: ContentsItem[]): unknown[] =>
  items.map(({ heading: { id }, sections, details }) => [id, ids(sections), ids(details)]);

describe('the arrangement of contents', () => {
  it('lists parts and sections, and tucks points and deeper sections away', () => {
    expect(ids(arrangeContents(REPORT, 3).items)).to.deep.equal([
      [
        's1',
        [],
        [
          ['s1-p1', [], []],
          ['s1-p2', [], []],
        ],
      ],
      [
        's2',
        [
          [
            's2-1',
            [],
            [
              ['s2-1-p1', [], []],
              ['s2-1-1', [], []],
            ],
          ],
          ['s2-2', [], []],
        ],
        [],
      ],
    ]);
  });

  it('counts parts and sections whatever is listed', () => {
    for (const levels of [1, 2, 3]) {
      const { parts, sections } = arrangeContents(REPORT, levels);
      expect([parts, sections]).to.deep.equal([2, 2]);
    }
  });

  it('knows for every heading where it stands, listed or not', () => {
    const paths = (levels: number) =>
      arrangeContents(REPORT, levels).paths.map((path) => path.map(({ heading: { id } }) => id).join('>'));
    expect(paths(3)).to.deep.equal([
      's1',
      's1>s1-p1',
      's1>s1-p2',
      's2',
      's2>s2-1',
      's2>s2-1>s2-1-p1',
      's2>s2-1>s2-1-1',
      's2>s2-2',
    ]);
    expect(paths(1)).to.deep.equal(['s1', 's1', 's1', 's2', 's2', 's2', 's2', 's2']);
  });

  it('takes a text that begins with a section, and one without headings', () => {
    expect(ids(arrangeContents([heading('s1-1', 2), heading('s2', 1)], 3).items)).to.deep.equal([
      ['s1-1', [], []],
      ['s2', [], []],
    ]);
    expect(arrangeContents([], 3).items).to.deep.equal([]);
  });
});

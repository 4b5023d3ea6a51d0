import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { TextIndex, fold } from '../../../src/elements/shared/text-index.js';

const SPACES = [' ', '\n', '\u00a0', '\u3000', '\t'];

function paragraphOf(pieces: string[]): HTMLElement {
  const paragraph = document.createElement('p');
  for (const [i, piece] of pieces.entries()) {
    if (i % 2) paragraph.append(piece);
    else paragraph.append(Object.assign(document.createElement('b'), { textContent: piece }));
  }
  return paragraph;
}

describe('finding words in the page', () => {
  it('finds them over elements, whatever spaces and widths the page wrote', () => {
    const paragraph = paragraphOf(['受理　', '申请 1２件', '，办结', '11\n件（含上期）。']);
    const range = new TextIndex([paragraph]).find('申请12件,办结11件(含上期)');
    expect(range?.toString()).to.equal('申请 1２件，办结11\n件（含上期）');
  });

  it('takes the place nearest to where they are said to be', () => {
    const paragraph = paragraphOf(['办结5件，', '受理8件，', '办结5件，又办结5件']);
    const at = (near: number) => {
      const range = new TextIndex([paragraph]).find('办结5件', near)!;
      const before = document.createRange();
      before.setStart(paragraph, 0);
      before.setEnd(range.startContainer, range.startOffset);
      return before.toString().length;
    };
    expect([at(0), at(9), at(16)]).to.deep.equal([0, 10, 16]);
  });

  it('does not look into scripts, and finds nothing for nothing', () => {
    const box = document.createElement('div');
    box.append(Object.assign(document.createElement('script'), { type: 'text/plain', text: '办结5件' }));
    const index = new TextIndex([box]);
    expect(index.find('办结5件')).to.equal(undefined);
    expect(index.find(' ')).to.equal(undefined);
  });

  it('gives back exactly the words asked for, wherever they are cut', () => {
    const letters = fc.constantFrom('示', '例', '县', '1', '２', '，', ',', ...SPACES);
    const text = fc.array(letters, { minLength: 1, maxLength: 30 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat(), (pieces, a, b) => {
        const paragraph = paragraphOf(pieces);
        const whole = fold(pieces.join(''));
        const start = a % (whole.length + 1);
        const end = start + 1 + (b % 5);
        fc.pre(end <= whole.length);
        const words = whole.slice(start, end);
        const range = new TextIndex([paragraph]).find(words, start);
        expect(fold(range?.toString() ?? '')).to.equal(words);
      }),
      { numRuns: 300 },
    );
  });
});

import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { lastAbove } from '../../../src/elements/section-nav/reading-position.js';
import type { OutlineEntry } from '../../../src/store/index.js';

/** Entries at given heights; undefined for one that is not shown. */
const entriesAt = (tops: (number | undefined)[]): OutlineEntry[] =>
  tops.map((top, i) => {
    const size = top === undefined ? 0 : 10;
    const element = { getBoundingClientRect: () => ({ top: top ?? 0, height: size, width: size }) };
    return { id: `s${String(i)}`, title: '', level: 1, element: element as HTMLElement };
  });

describe('the last heading above the reading line', () => {
  it('is the same wherever the search begins', () => {
    const tops = fc.array(fc.integer({ min: -500, max: 500 }), { maxLength: 60 });
    fc.assert(
      fc.property(
        tops,
        fc.integer({ min: -600, max: 600 }),
        fc.integer({ min: -5, max: 80 }),
        (any, line, near) => {
          const sorted = any.sort((a, b) => a - b);
          const exact = sorted.filter((top) => top <= line).length - 1;
          expect(lastAbove(entriesAt(sorted), line, near)).to.equal(exact);
        },
      ),
    );
  });

  it('is found past headings that are not shown', () => {
    const entries = entriesAt([-50, undefined, undefined, 20, undefined, 90]);
    for (let near = 0; near < 6; near++) {
      expect(lastAbove(entries, 30, near)).to.equal(3);
      expect(lastAbove(entries, 200, near)).to.equal(5);
      expect(lastAbove(entries, -60, near)).to.equal(-1);
    }
  });

  it('reads few positions for a small scroll in a long text', () => {
    let reads = 0;
    const entries = entriesAt(Array.from({ length: 3000 }, (_, i) => i * 100));
    for (const { element } of entries) {
      const read = element.getBoundingClientRect.bind(element);
      element.getBoundingClientRect = () => {
        reads++;
        return read();
      };
    }
    expect(lastAbove(entries, 150_050, 1500)).to.equal(1500);
    expect(reads).to.be.lessThan(4);
    reads = 0;
    expect(lastAbove(entries, 299_000, 0)).to.equal(2990);
    expect(reads).to.be.lessThan(30);
  });
});

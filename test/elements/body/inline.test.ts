import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { inlineNodes } from '../../../src/elements/body/inline.js';

const stretch = (start: number, end: number, tag: string) => ({
  start,
  end,
  make: () => document.createElement(tag),
});
const built = (text: string, ...stretches: ReturnType<typeof stretch>[]) => {
  const box = document.createElement('div');
  box.append(...inlineNodes(text, 0, text.length, stretches));
  return box;
};
const shape = (node: Node): string =>
  node instanceof Text
    ? node.data
    : `<${(node as Element).localName}>${[...node.childNodes].map(shape).join('')}</>`;

describe('stretches of a text as elements', () => {
  it('nests what lies inside and cuts what crosses', () => {
    const box = built('一二三四五六', stretch(0, 4, 'b'), stretch(1, 2, 'i'), stretch(3, 6, 'u'));
    expect([...box.childNodes].map(shape).join('')).to.equal('<b>一<i>二</>三<u>四</></><u>五六</>');
  });

  it('drops stretches outside the piece asked for, and clips those at its edge', () => {
    const nodes = inlineNodes('一二三四五六', 2, 4, [stretch(0, 1, 'b'), stretch(3, 9, 'i')]);
    expect(nodes.map(shape).join('')).to.equal('三<i>四</>');
  });

  it('keeps every word in order, however stretches lie', () => {
    const any = fc.tuple(fc.integer({ min: -2, max: 12 }), fc.integer({ min: -2, max: 12 }));
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (places) => {
        const text = '示例县政府工作报告';
        const box = built(text, ...places.map(([start, end], i) => stretch(start, end, i % 2 ? 'b' : 'i')));
        expect(box.textContent).to.equal(text);
        expect(box.querySelectorAll('b:empty, i:empty').length).to.equal(0);
      }),
    );
  });
});

import { expect } from '@open-wc/testing';
import { nothing, render } from 'lit';
import files from './all.js';
import { snippet } from '../../stories/snippet.js';
import type { Story } from '../../stories/story.js';

const SCHEMES = ['light', 'dark'];

describe('every story', () => {
  for (const [path, { default: meta, ...stories }] of Object.entries(files)) {
    describe(path, () => {
      for (const [name, story] of Object.entries(stories as Record<string, Story>)) {
        it(`${name} can be pasted into a page`, () => {
          const pasted = snippet(story.render(story.args ?? {}));
          expect(pasted).to.contain(`<${meta.component}`).and.contain('src="govreport.js"');
          // A comment of Lit's, or an object that was written as a word, works on no page.
          expect(pasted).to.not.match(/<!--|\[object/);
        });
        for (const scheme of SCHEMES) {
          it(`${name} in ${scheme} shows something, and axe finds nothing`, async () => {
            document.documentElement.setAttribute('data-govreport-scheme', scheme);
            const place = document.body.appendChild(document.createElement('main'));
            try {
              render(story.render(story.args ?? {}), place);
              await settled(place);
              await story.play?.({ canvasElement: place });
              await settled(place);
              expect(place.querySelector(meta.component), `no ${meta.component} in it`).to.not.equal(null);
              await expect(place).to.be.accessible();
            } finally {
              render(nothing, place);
              place.remove();
              document.documentElement.removeAttribute('data-govreport-scheme');
            }
          });
        }
      }
    });
  }
});

/** Waits for every element, those that others render too, and for the frame in which they are painted. */
async function settled(place: ParentNode): Promise<void> {
  const elements = [...place.querySelectorAll('*')].filter(({ localName }) =>
    localName.startsWith('govreport-'),
  );
  await Promise.all(
    elements.map((element) => (element as { updateComplete?: Promise<unknown> }).updateComplete),
  );
  await new Promise(requestAnimationFrame);
  const now = [...place.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('govreport-'));
  if (now.length !== elements.length) await settled(place);
}

import { expect, fixture, html } from '@open-wc/testing';

describe('the browser the elements are tested in', () => {
  it('knows custom elements, shadow roots and constructed style sheets', async () => {
    class ProbeElement extends HTMLElement {
      constructor() {
        super();
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('b { color: rgb(1, 2, 3) }');
        const root = this.attachShadow({ mode: 'open' });
        root.adoptedStyleSheets = [sheet];
        root.append(document.createElement('b'));
      }
    }
    customElements.define('probe-element', ProbeElement);
    const probe = await fixture(html`<probe-element></probe-element>`);
    expect(getComputedStyle(probe.shadowRoot!.querySelector('b')!).color).to.equal('rgb(1, 2, 3)');
  });

  it('can tell an element that axe finds fault with', async () => {
    const button = document.createElement('button');
    document.body.append(button);
    const findings = await expect(button)
      .to.be.accessible()
      .then(
        () => 'nothing',
        (fault: Error) => fault.message,
      );
    button.remove();
    expect(findings).to.contain('button-name');
  });
});

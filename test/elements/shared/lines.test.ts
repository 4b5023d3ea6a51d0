import { expect, fixtureSync, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { lineRange, readLines } from '../../../src/elements/shared/lines.js';

/** Two ideographic spaces, as editors indent paragraphs. */
const INDENT = '\u3000\u3000';
const linesOf = (template: TemplateResult) => readLines(fixtureSync(html`<div>${template}</div>`));
const texts = (template: TemplateResult) => linesOf(template).map(({ paragraph }) => paragraph.text);

describe('the lines of an article', () => {
  it('are its paragraphs, headings, items and cells, in the order of the text', () => {
    expect(
      texts(
        html`<h2>一、概况</h2>
          <div>
            <p>第一段</p>
            <ul>
              <li>一项</li>
            </ul>
            尾巴
          </div>`,
      ),
    ).to.deep.equal(['一、概况', '第一段', '一项', '尾巴']);
  });

  it('are what stands between line breaks, where an old editor made paragraphs so', () => {
    const lines = linesOf(
      html`<div>${INDENT}一、概况<br />${INDENT}全县<b>平稳</b>。<br /><br />二、打算</div>`,
    );
    expect(lines.map(({ paragraph }) => paragraph.text)).to.deep.equal([
      '一、概况',
      '全县平稳。',
      '二、打算',
    ]);
    expect(lines.map(({ whole }) => whole)).to.deep.equal([false, false, false]);
  });

  it('say what is bold, centred or a heading, as the outline asks', () => {
    const [bold, lead, centred, level] = linesOf(
      html`<p><strong>${INDENT}一、概况</strong></p>
        <p><b>一是</b>加强领导。</p>
        <p align="center">目录</p>
        <h3>小节</h3>`,
    ).map(({ paragraph }) => paragraph);
    expect(bold).to.deep.equal({ text: '一、概况', strong: 4 });
    expect(lead).to.deep.equal({ text: '一是加强领导。', strong: 2 });
    expect(centred).to.deep.equal({ text: '目录', align: 'center' });
    expect(level?.level).to.equal(3);
  });

  it('leave out scripts and forms, and keep a data table as one line', () => {
    const lines = linesOf(
      html`<p>前</p>
        <textarea>不算</textarea>
        <table>
          <tr>
            <td>1</td>
            <td>2</td>
          </tr>
          <tr>
            <td>3</td>
            <td>4</td>
          </tr>
        </table>
        <p>后</p>`,
    );
    expect(lines.map(({ paragraph }) => paragraph.opaque ?? paragraph.text)).to.deep.equal([
      '前',
      true,
      '后',
    ]);
  });

  it('look through tables that lay out the page', () => {
    expect(
      texts(
        html`<table>
          <tr>
            <td>
              <p>一、概况</p>
              <p>正文</p>
            </td>
          </tr>
        </table>`,
      ),
    ).to.deep.equal(['一、概况', '正文']);
  });

  it('lead back to the page, letter by letter', () => {
    const [, line] = linesOf(html`<div>首行<br />${INDENT}（一）全县<b>平稳运</b>行。</div>`);
    expect(lineRange(line!, 3, 7).toString()).to.equal('全县平稳');
    expect(lineRange(line!, 0, 1).toString()).to.equal('（');
    expect(lineRange(line!, 7, 10).toString()).to.equal('运行。');
  });
});

import { expect, waitUntil } from '@open-wc/testing';
import '../../src/elements/metric-card/define.js';
import { followDataForm } from '../../src/store/index.js';
import { smallFeed } from '../fixtures/small-feed.js';

followDataForm();

let host: HTMLElement;

beforeEach(() => {
  const feed = document.createElement('script');
  feed.type = 'application/feed+json';
  feed.id = 'data-form-feed';
  feed.textContent = JSON.stringify(smallFeed);
  host = document.createElement('main');
  document.body.append(feed, host);
});

afterEach(() => {
  host.remove();
  document.getElementById('data-form-feed')!.remove();
});

const [first, second] = smallFeed.items[0]!._govreport.metrics;

function form(data: Record<string, string>, words = ''): HTMLElement {
  const div = document.createElement('div');
  for (const [name, value] of Object.entries({ govreport: 'metric-card', src: '#data-form-feed', ...data }))
    div.setAttribute(`data-${name}`, value);
  div.textContent = words;
  return div;
}

const card = (div: Element) => div.querySelector('govreport-metric-card');
const says = (div: Element, words: string) => card(div)?.shadowRoot?.textContent.includes(words) === true;

describe('the data form', () => {
  it('becomes the display it names, with its words as stand-in, also when it comes late and deep', async () => {
    const wrap = document.createElement('section');
    const div = form({ metric: first!.id }, '旧页面的数字');
    wrap.append(div);
    host.append(wrap);
    await waitUntil(() => says(div, first!.label));
    expect(card(div)!.textContent).to.equal('旧页面的数字');
  });

  it('follows its attributes when they change or go', async () => {
    const div = form({ label: first!.label });
    host.append(div);
    await waitUntil(() => says(div, first!.label));
    div.removeAttribute('data-label');
    div.setAttribute('data-metric', second!.id);
    await waitUntil(() => says(div, second!.label));
    expect(card(div)!.hasAttribute('label')).to.equal(false);
  });

  it('is filled once, however often the page moves it and however many copies of the script there are', async () => {
    const div = form({ metric: first!.id });
    host.append(div);
    await waitUntil(() => says(div, first!.label));
    followDataForm();
    div.remove();
    host.append(div, document.createElement('p'));
    host.prepend(div);
    await waitUntil(() => says(div, first!.label));
    expect(div.querySelectorAll('govreport-metric-card').length).to.equal(1);
  });

  it('is filled again when a script of the page writes its old words back', async () => {
    const div = form({ metric: first!.id }, '原文');
    host.append(div);
    await waitUntil(() => says(div, first!.label));
    div.textContent = '新的原文';
    await waitUntil(() => says(div, first!.label));
    expect(card(div)!.textContent).to.equal('新的原文');
  });

  it('hands on what the display knows and nothing that would run, style or name', async () => {
    const div = form({
      metric: first!.id,
      onclick: 'document.body.dataset.ran = 1',
      style: 'position:fixed',
      id: 'x',
      class: 'y',
    });
    host.append(div);
    await waitUntil(() => says(div, first!.label));
    card(div)!.dispatchEvent(new MouseEvent('click'));
    expect(card(div)!.getAttributeNames().sort()).to.deep.equal(['metric', 'src']);
    expect(document.body.dataset['ran']).to.equal(undefined);
  });

  it('leaves a div alone whose display does not exist, and says so', async () => {
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (line: string) => void warned.push(line);
    const odd = form({ govreport: 'METRIC card<img>' }, '原文');
    host.append(odd);
    await waitUntil(() => warned.length > 0);
    console.warn = warn;
    expect(warned[0]).to.contain('METRIC card<img>');
    expect(odd.textContent).to.equal('原文');
  });
});

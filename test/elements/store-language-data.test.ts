import { expect } from '@open-wc/testing';
import { FILES_ATTRIBUTE, LoadError, loadLanguageData } from '../../src/store/index.js';

describe('language data', () => {
  const { fetch } = window;
  let asked: { url: string; integrity?: string }[];

  beforeEach(() => {
    asked = [];
    document.documentElement.setAttribute(FILES_ATTRIBUTE, '/files/of/release');
  });
  afterEach(() => {
    window.fetch = fetch;
    document.documentElement.removeAttribute(FILES_ATTRIBUTE);
  });

  function serve(...answers: (() => Promise<Response>)[]): void {
    window.fetch = (input, init) => {
      asked.push({ url: String(input), integrity: init?.integrity });
      return answers[Math.min(asked.length, answers.length) - 1]!();
    };
  }
  const refused = () => Promise.reject(new TypeError('Failed to fetch'));
  const gone = () => Promise.resolve(new Response('', { status: 404 }));
  const other = () => Promise.resolve(new Response('{"another": "release"}'));

  async function failure(): Promise<LoadError> {
    try {
      await loadLanguageData('pinyin');
    } catch (error) {
      expect(error).to.be.instanceOf(LoadError);
      return error as LoadError;
    }
    throw new Error('loaded');
  }

  const file = new URL('/files/of/release/govreport-pinyin.json', location.href).href;

  it('that is not there says which file is wanted where', async () => {
    serve(gone);
    const { code, status, message } = await failure();
    expect([code, status]).to.deep.equal(['http', 404]);
    expect(message).to.contain(file);
  });

  it('of another release is refused, and told apart from a missing connection', async () => {
    serve(refused, other);
    const altered = await failure();
    expect([altered.code, altered.url]).to.deep.equal(['altered', file]);
    asked = [];
    serve(refused, refused);
    expect((await failure()).code).to.equal('network');
  });

  it('is asked for with its hash, once for the page, and again only after a failure', async () => {
    serve(gone, () => Promise.resolve(new Response('{"chars": {}}')));
    await failure();
    const [one, two] = await Promise.all([loadLanguageData('pinyin'), loadLanguageData('pinyin')]);
    expect(one).to.deep.equal({ chars: {} });
    expect(two === one).to.equal(true);
    expect(asked).to.have.length(2);
    for (const { integrity } of asked) expect(integrity).to.match(/^sha256-[\w+/]{43}=$/);
    expect(asked[0]!.url.split('?')[0]).to.equal(file);
  });
});

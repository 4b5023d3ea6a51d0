import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { splitSentences } from '../../../src/elements/read-aloud/sentences.js';
import { stretchesOf } from '../../../src/elements/read-aloud/utterances.js';
import { chooseVoice } from '../../../src/elements/read-aloud/voices.js';

const voice = (lang: string, localService = true, isDefault = false) =>
  ({ lang, localService, default: isDefault, name: lang }) as SpeechSynthesisVoice;

describe('a sentence', () => {
  const said = (text: string) => splitSentences(text).map(([start, end]) => text.slice(start, end));

  it('ends at its stop outside quotes and brackets, and at a semicolon', () => {
    expect(said('第一句。 第二句；第三句！')).to.deep.equal(['第一句。', '第二句；', '第三句！']);
    expect(said('他说“好。行。”就走。完')).to.deep.equal(['他说“好。行。”就走。', '完']);
  });

  it('leaves nothing out and says nothing twice, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲乙。；！“”（） \n1.') });
    fc.assert(
      fc.property(text, (written) => {
        expect(said(written).join('').replace(/\s/g, '')).to.equal(written.replace(/\s/g, ''));
      }),
    );
  });
});

describe('what is said without a break', () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙丙，、；。1234%—：〔〕号《》 '), maxLength: 300 });

  it('is never long, and together says all of the sentence, in order', () => {
    fc.assert(
      fc.property(text, (written) => {
        const stretches = stretchesOf(written);
        for (const { spoken } of stretches) expect(spoken.length).to.be.at.most(36);
        const characters = (from: string) => from.replace(/[^甲乙丙]/g, '');
        expect(characters(stretches.map(({ spoken }) => spoken).join(''))).to.equal(characters(written));
        stretches.slice(1).forEach(({ start }, i) => expect(start).to.be.at.least(stretches[i]!.start));
      }),
    );
  });

  it('begins where it is asked to', () => {
    expect(stretchesOf('完成率97%，居第2位', 3).map(({ spoken }) => spoken)).to.deep.equal([
      '百分之九十七，居第二位',
    ]);
    expect(stretchesOf('——《》')).to.deep.equal([]);
  });
});

describe('the voice', () => {
  const pick = (voices: SpeechSynthesisVoice[], script?: 'hant-tw' | 'hant-hk') =>
    chooseVoice(voices, script)?.lang;

  it('is never one of a server, nor of another language', () => {
    expect(pick([voice('zh-CN', false), voice('en-US')])).to.equal(undefined);
  });

  it('is of the mainland, or as the script asks, however the device writes its language', () => {
    const all = ['yue-HK', 'zh_HK', 'zh-TW', 'cmn-Hans-CN', 'en-US'].map((lang) => voice(lang));
    expect(pick(all)).to.equal('cmn-Hans-CN');
    expect(pick(all, 'hant-tw')).to.equal('zh-TW');
    expect(pick(all, 'hant-hk')).to.equal('yue-HK');
  });

  it('is any Chinese voice rather than none, Mandarin first', () => {
    expect(pick([voice('zh-HK'), voice('zh-TW')])).to.equal('zh-TW');
    expect(pick([voice('zh-HK')])).to.equal('zh-HK');
    expect(pick([voice('zh-CN')], 'hant-hk')).to.equal('zh-CN');
  });

  it('is the one the reader made the default, among equals', () => {
    const own = voice('zh-CN', true, true);
    expect(chooseVoice([voice('zh-CN'), own], undefined) === own).to.equal(true);
  });
});

import type { Script } from '../../store/index.js';

/** Languages of voices, best first: the reader's script, else Mandarin of the mainland; any Chinese voice is better than none. */
const WANTED: Record<Script | 'hans', RegExp[]> = {
  hans: [/^(?:zh|cmn)-(?:hans-)?cn/, /^(?:zh|cmn)(?!.*-hk)/],
  'hant-tw': [/^(?:zh|cmn)-(?:hant-)?tw/, /^(?:zh|cmn)(?!.*-hk)/],
  'hant-hk': [/^(?:zh-(?:hant-)?hk|yue)/, /^(?:zh|cmn)-(?:hant-)?tw/],
};

/**
 * The device's own Chinese voice. Voices that send the text to a server (`localService` false) never count.
 *
 * @returns undefined when the device has none.
 */
export function chooseVoice(
  voices: readonly SpeechSynthesisVoice[],
  script: Script | undefined,
): SpeechSynthesisVoice | undefined {
  const local = voices.filter((voice) => voice.localService);
  for (const wanted of [...WANTED[script ?? 'hans'], /^(?:zh|cmn|yue)/]) {
    // Android writes zh_CN.
    const fitting = local.filter(({ lang }) => wanted.test(lang.toLowerCase().replace(/_/g, '-')));
    if (fitting.length) return fitting.find((voice) => voice.default) ?? fitting[0];
  }
  return undefined;
}

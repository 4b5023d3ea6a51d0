import { msg } from '@lit/localize';
import { mendTraditional, readDictionary, scriptOf, toTraditional } from '../../hanzi/index.js';
import type { Dictionary, Region } from '../../hanzi/index.js';
import { preferTraditional } from '../../locale/index.js';
import { announce, loadLanguageData, nearest, onPreferencesChange, preferences } from '../../store/index.js';
import { covered, writer } from './covered.js';
import { rewrite, wordsOf } from './original-words.js';

/**
 * 繁體: shows what our elements show, and the page's own words that they or a bar hold, in the traditional script when the
 * reader prefers it. It is the words on the page that change, last of all and in place: feed, outline, ids, citations,
 * downloads and links never see another script, and what the page or an element writes later is taken up by an observer.
 */

let chosen: string | undefined;
let dictionary: Dictionary | undefined;
/** What the words' language is then called (BCP 47). */
let tag = '';
let observer: MutationObserver | undefined;

const NAMES = ['title', 'alt', 'aria-label', 'placeholder'];
const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ['lang', ...NAMES],
};
const KEPT = 'script,style,noscript,template,textarea,code,pre,kbd,samp,[translate=no],[contenteditable]';
/** What a phrase may run across. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|data|del|dfn|em|font|i|ins|label|mark|q|s|slot|small|span|strong|sub|sup|time|tspan|u|wbr)$/;
const HAN = /[\u3400-\u9fff\uf900-\ufaff\ud840-\ud887]/;

/** Follows what the reader prefers; a second time does nothing. */
export function startTraditionalScript(): void {
  if (writer.cover) return;
  writer.cover = (element) => observer && show(element);
  writer.uncover = (element) => {
    const held = dictionary;
    dictionary = undefined;
    if (held) write(element);
    dictionary = held;
  };
  onPreferencesChange(() => void follow());
  void follow();
}

async function follow(): Promise<void> {
  const { script } = preferences();
  if (script === chosen) return;
  chosen = script;
  let next: Dictionary | undefined;
  try {
    if (script) next = readDictionary(await loadLanguageData('hant'), script.slice(-2) as Region);
  } catch (error) {
    console.error(`govreport: ${(error as Error).message}`);
    if (script !== chosen) return;
    // What is shown stays; to choose again is to try again.
    chosen = undefined;
    announce(msg('繁體暂时无法显示。'));
    return;
  }
  if (script === chosen) await preferTraditional(!!next);
  if (script !== chosen) return;
  dictionary = next;
  if (script) tag = `zh-Hant-${script.slice(-2).toUpperCase()}`;
  observer ??= new MutationObserver(onMutations);
  covered.forEach(show);
}

function show(element: Element): void {
  observer!.observe(element, OBSERVED);
  write(element);
}

function onMutations(records: MutationRecord[]): void {
  const places = new Set<Node>();
  for (const { type, target, addedNodes } of records) {
    if (type === 'childList') addedNodes.forEach((node) => places.add(placeOf(node)));
    else places.add(placeOf(target));
  }
  for (const place of places) if (place.isConnected) write(place);
}

/** The block whose words belong together with those of a node. */
function placeOf(node: Node): Node {
  let place = node;
  while (place.parentNode && (!(place instanceof Element) || INLINE.test(place.localName)))
    place = place.parentNode;
  return place;
}

/** Writes the words of a block and of all in it, in the script in force. */
function write(place: Node): void {
  const element = place instanceof Element ? place : (place as ShadowRoot).host;
  if (!element || element.closest(KEPT)) return;
  new Writer().walk(place, isSimplified(languageOf(element) ?? nearest(element, languageOf) ?? ''));
  // Our own changes are no news.
  observer?.takeRecords();
}

function languageOf(element: Element): string | undefined {
  const lang = element.getAttributeNode('lang');
  return lang ? wordsOf(lang) || undefined : undefined;
}

/** Words without a language are those of this country's pages. */
function isSimplified(language: string): boolean {
  return /^(?:(?:zh|cmn|cn)\b(?!.*(?:hant|tw|hk|mo))|$)/i.test(language);
}

/** One walk through the words of a block. */
class Writer {
  /** Text nodes read as one text. */
  #run: Text[] = [];
  /** Whether the words before were in the traditional script already, for words that do not tell. */
  #traditional = false;

  /** @param ours whether the words are in the simplified script, as far as their language tells. */
  walk(node: Node, ours: boolean): void {
    if (node instanceof Text) {
      if (ours) this.#run.push(node);
      return;
    }
    const element = node instanceof Element ? node : undefined;
    if (element?.matches(KEPT)) return;
    const flows = element && INLINE.test(element.localName);
    if (!flows) this.#flush();
    const inside = element ? this.#attributes(element, ours) : ours;
    for (const child of node.childNodes) this.walk(child, inside);
    if (!flows) this.#flush();
    const root = element?.shadowRoot;
    if (!root) return;
    observer?.observe(root, OBSERVED);
    this.walk(root, inside);
  }

  #attributes(element: Element, ours: boolean): boolean {
    const language = languageOf(element);
    const inside = language ? isSimplified(language) : ours;
    if (!inside) return false;
    if (dictionary && covered.has(element) && !element.hasAttribute('lang')) element.setAttribute('lang', '');
    const lang = element.getAttributeNode('lang');
    if (lang && (language || covered.has(element))) {
      rewrite(lang, language ?? '', dictionary ? tag : (language ?? ''));
      if (!lang.value) element.removeAttribute('lang');
    }
    for (const name of NAMES) {
      const attribute = element.getAttributeNode(name);
      if (attribute) rewrite(attribute, wordsOf(attribute), this.#rewritten(wordsOf(attribute)));
    }
    return true;
  }

  #flush(): void {
    const run = this.#run;
    this.#run = [];
    const words = run.map(wordsOf);
    const text = words.join('');
    const shown = this.#rewritten(text);
    // One for one, in units of UTF-16 or at least in characters.
    const characters = shown.length === text.length ? undefined : [...shown];
    let at = 0;
    run.forEach((node, i) => {
      const original = words[i]!;
      const piece =
        characters?.splice(0, [...original].length).join('') ?? shown.slice(at, (at += original.length));
      rewrite(node, original, piece);
    });
  }

  #rewritten(text: string): string {
    if (!dictionary || !HAN.test(text)) return text;
    const script = scriptOf(text, dictionary);
    if (script) this.#traditional = script === 'traditional';
    return (this.#traditional ? mendTraditional : toTraditional)(text, dictionary);
  }
}

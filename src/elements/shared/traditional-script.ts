import { msg } from '@lit/localize';
import { readDictionary, scriptOf, toTraditional } from '../../hanzi/index.js';
import type { Dictionary, Region } from '../../hanzi/index.js';
import { preferTraditional } from '../../locale/index.js';
import { announce, loadLanguageData, nearest, onPreferencesChange, preferences } from '../../store/index.js';
import { rewrite, wordsOf } from './original-words.js';

/**
 * 繁體: shows what our elements show, and the page's own words that they or a bar hold, in the traditional script when the
 * reader prefers it. It is the words on the page that change, last of all and in place: feed, outline, ids, citations,
 * downloads and links never see another script, and what the page or an element writes later is taken up by an observer.
 */

/** The elements whose words are ours to write, shadow trees included. */
const covered = new Set<Element>();

let chosen: string | undefined;
let dictionary: Dictionary | undefined;
/** What the words' language is then called (BCP 47). */
let tag = '';
let observer: MutationObserver | undefined;
let listening = false;

const NAMES = ['title', 'alt', 'aria-label', 'aria-description', 'aria-valuetext', 'placeholder', 'label'];
const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: [...NAMES, 'lang'],
};
const KEPT = 'script,style,noscript,template,textarea,code,pre,kbd,samp,[translate=no],[contenteditable]';
/** What a phrase may run across. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|data|del|dfn|em|font|i|ins|label|mark|q|s|slot|small|span|strong|sub|sup|time|tspan|u|wbr)$/;
const HAN = /[\u3400-\u9fff\uf900-\ufaff\ud840-\ud887]/;

const attributes = new WeakMap<Element, Map<string, { original: string | null; shown: string }>>();

/** Shows the words of an element in the script the reader prefers, from now on and whenever that changes. */
export function cover(element: Element): void {
  covered.add(element);
  if (!listening) {
    listening = true;
    onPreferencesChange(() => void follow());
    void follow();
  } else if (observer) show(element);
}

/** Leaves an element to itself; as it was, when `back` is asked for and it stays in the page. */
export function uncover(element: Element, back = false): void {
  covered.delete(element);
  if (!back || !dictionary) return;
  const held = dictionary;
  dictionary = undefined;
  write(element);
  dictionary = held;
}

async function follow(): Promise<void> {
  const { script } = preferences();
  if (script === chosen) return;
  chosen = script;
  let next: Dictionary | undefined;
  if (script) {
    try {
      const file = await loadLanguageData('hant');
      if (script !== chosen) return;
      next = readDictionary(file, script.slice(-2) as Region);
    } catch (error) {
      console.error(`govreport: ${(error as Error).message}`);
      if (script !== chosen) return;
      // What was shown stays; to choose again is to try again.
      chosen = undefined;
      announce(msg('繁體暂时无法显示。'));
      return;
    }
  }
  await preferTraditional(!!next);
  if (script !== chosen) return;
  dictionary = next;
  if (script) tag = `zh-Hant-${script.slice(-2).toUpperCase()}`;
  observer ??= new MutationObserver(onMutations);
  covered.forEach(show);
}

/** An element and, once it has one, its shadow tree. */
function show(element: Element): void {
  observer!.observe(element, OBSERVED);
  write(element);
}

function onMutations(records: MutationRecord[]): void {
  const places = new Set<Node>();
  for (const { type, target, addedNodes } of records) {
    if (type === 'childList') addedNodes.forEach((node) => places.add(placeOf(node)));
    else if (type === 'attributes' || wordsOf(target as Text) === (target as Text).data) places.add(placeOf(target));
  }
  for (const place of places) if (place.isConnected) write(place);
}

/** The block whose words belong together with those of a node. */
function placeOf(node: Node): Node {
  let place = node;
  while (place.parentNode && (place instanceof Text || INLINE.test((place as Element).localName)))
    place = place.parentNode;
  return place;
}

/** Writes the words of a block and of all in it, in the script in force. */
function write(place: Node): void {
  const around = place instanceof Element ? place : place.parentElement ?? (place as ShadowRoot).host;
  if (!around || around.closest(KEPT)) return;
  new Writer().walk(place, isSimplified(languageOf(around)));
  // Our own changes are no news.
  observer?.takeRecords();
}

function languageOf(element: Element): string {
  const said = (each: Element) => originalOf(each, 'lang') || undefined;
  return said(element) ?? nearest(element, said) ?? '';
}

function isSimplified(language: string): boolean {
  return !language || (/^(?:zh|cmn|cn)\b/i.test(language) && !/hant|tw|hk|mo/i.test(language));
}

function originalOf(element: Element, name: string): string | null {
  const value = element.getAttribute(name);
  const rewritten = attributes.get(element)?.get(name);
  return rewritten && rewritten.shown === value ? rewritten.original : value;
}

function setAttribute(element: Element, name: string, original: string | null, shown: string | null): void {
  if (shown === original) attributes.get(element)?.delete(name);
  else {
    if (!attributes.has(element)) attributes.set(element, new Map());
    attributes.get(element)!.set(name, { original, shown: shown! });
  }
  if (element.getAttribute(name) === shown) return;
  if (shown === null) element.removeAttribute(name);
  else element.setAttribute(name, shown);
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
    for (let child = node.firstChild; child; child = child.nextSibling) this.walk(child, inside);
    if (!flows) this.#flush();
    const { shadowRoot } = node as Partial<Element>;
    if (!shadowRoot) return;
    observer?.observe(shadowRoot, OBSERVED);
    this.walk(shadowRoot, inside);
  }

  #attributes(element: Element, ours: boolean): boolean {
    const language = originalOf(element, 'lang');
    const inside = language ? isSimplified(language) : ours;
    if (inside && (language || covered.has(element)))
      setAttribute(element, 'lang', language, dictionary ? tag : language);
    for (const name of NAMES) {
      const original = inside && element.hasAttribute(name) && originalOf(element, name);
      if (original) setAttribute(element, name, original, this.#rewritten(original));
    }
    return inside;
  }

  #flush(): void {
    const run = this.#run;
    if (!run.length) return;
    this.#run = [];
    const words = run.map(wordsOf);
    const text = words.join('');
    const shown = this.#rewritten(text);
    // One for one, in units of UTF-16 or at least in characters.
    const rest = shown.length === text.length ? undefined : [...shown];
    let at = 0;
    run.forEach((node, i) => {
      const original = words[i]!;
      const piece = rest?.splice(0, [...original].length).join('') ?? shown.slice(at, at + original.length);
      at += original.length;
      rewrite(node, original, piece);
    });
  }

  #rewritten(text: string): string {
    if (!dictionary || !HAN.test(text)) return text;
    const script = scriptOf(text, dictionary);
    if (script) this.#traditional = script === 'traditional';
    return this.#traditional ? text : toTraditional(text, dictionary);
  }
}

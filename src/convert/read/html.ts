import type { SourceDocument } from '../source.js';
import { findContainer } from './html-container.js';
import { PageFlow } from './html-flow.js';
import { attribute, elementsOf, isText, parseHtml, type HtmlElement } from './html-tree.js';

/** An HTML page of any portal, or a fragment of one: meta tags, the article's parts, and what stands around it. */
export function readHtml(html: string): SourceDocument {
  // A template saved with its server code is no text: <% … %>. Line numbers stay.
  const root = parseHtml(html.replace(/<%[\s\S]*?%>/g, (code) => code.replace(/[^\n]+/g, '')));
  const meta: Record<string, string> = {};
  let headTitle = '';
  let language = '';
  let body: HtmlElement | undefined;
  for (const element of elementsOf(root)) {
    if (element.tagName === 'html') language = attribute(element, 'lang');
    else if (element.tagName === 'meta') addMeta(meta, element);
    else if (element.tagName === 'title' && !headTitle)
      headTitle = element.childNodes
        .map((n) => (isText(n) ? n.value : ''))
        .join('')
        .trim();
    else if (element.tagName === 'body' && !body) body = element;
  }
  if (!body) return { format: 'html', meta, parts: [], files: [] };
  const flow = new PageFlow(findContainer(body));
  flow.read(body);
  return {
    format: 'html',
    meta,
    ...(headTitle && { headTitle }),
    ...(language && { language }),
    parts: flow.parts,
    files: flow.files,
  };
}

function addMeta(meta: Record<string, string>, element: HtmlElement): void {
  const name = (attribute(element, 'name') || attribute(element, 'property')).trim().toLowerCase();
  const content = attribute(element, 'content').trim();
  if (name && content && !Object.prototype.hasOwnProperty.call(meta, name)) meta[name] = content;
}

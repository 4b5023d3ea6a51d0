import { isSafeUrl } from '../../feed/index.js';
import { clean, readAnchor, readLinks } from '../shared/links.js';
import type { Link } from '../shared/links.js';

/** Links under one name: 市政府工作部门. Without a name they are links of no group. */
export interface LinkGroup {
  title: string;
  links: Link[];
}

const READ = 'h1,h2,h3,h4,h5,h6,dt,summary,legend,optgroup,option,li,a';

/**
 * The groups a page wrote inside an element, in its order: whatever names links names a group, be it a heading, a term, an
 * item that holds a list of its own or an `<optgroup>`. Groups without links are left out.
 */
export function readGroups(element: Element): LinkGroup[] {
  const groups: LinkGroup[] = [{ title: '', links: [] }];
  for (const node of element.querySelectorAll<HTMLElement>(READ)) {
    const links = groups[groups.length - 1]!.links;
    if (node instanceof HTMLAnchorElement) links.push(readAnchor(node));
    else if (node instanceof HTMLOptionElement) {
      const url = node.getAttribute('value');
      // A list of links to choose from begins with an option that is none.
      if (url && isSafeUrl(url)) links.push({ title: clean(node.label), url });
    } else {
      const title = nameOf(node);
      if (title) groups.push({ title, links: [] });
    }
  }
  return present(groups);
}

/** Groups given as data: `[{ "title": "市政府", "links": [{ "title": "市政府办公室", "url": "…" }] }]`. */
export function readGroupData(data: unknown): LinkGroup[] {
  if (!Array.isArray(data)) return [];
  return present(
    data.map((each: Partial<Record<string, unknown>> | null) => ({
      title: typeof each?.title === 'string' ? clean(each.title) : '',
      links: readLinks(each?.links),
    })),
  );
}

/**
 * Whether a link leaves the government's sites: the page's own host is under gov.cn and the link's is not. Leaving must be
 * told to the reader (国办发〔2017〕47号).
 *
 * @param page address of the page.
 */
export function leavesGovernment({ url }: Link, page: string): boolean {
  try {
    const { protocol, hostname } = new URL(url ?? '', page);
    return (
      /^https?:$/.test(protocol) && GOVERNMENT.test(new URL(page).hostname) && !GOVERNMENT.test(hostname)
    );
  } catch {
    return false;
  }
}

const GOVERNMENT = /(?:^|\.)gov\.cn\.?$/;

function nameOf(node: HTMLElement): string {
  if (node.localName === 'optgroup') return clean((node as HTMLOptGroupElement).label);
  const text = node.textContent ?? '';
  if (node.localName !== 'li') return clean(text);
  // An item names the list inside it by what stands before it; without one it names nothing.
  const list = node.querySelector('ul,ol');
  return list ? clean(text.slice(0, text.indexOf(list.textContent ?? ''))) : '';
}

function present(groups: LinkGroup[]): LinkGroup[] {
  return groups
    .map(({ title, links }) => ({ title, links: links.filter((link) => link.title) }))
    .filter(({ links }) => links.length);
}

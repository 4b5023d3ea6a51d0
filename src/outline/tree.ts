/**
 * From numbered paragraphs to a tree. Numbers alone do not make headings: a list of clauses is numbered too. So every
 * number first opens a node, then each group of sisters is judged together, and clauses become paragraphs again.
 */
import { openNode, OWN_LIMIT, RUN_IN_LIMIT, type Node } from './candidates.js';
import { cleanTitle, sentenceEnd } from './sentences.js';
import type { OutlineParagraph } from './types.js';

export type { Node };

/** Builds the tree of one document: paragraphs `from` up to `to`. */
export function buildTree(
  paragraphs: OutlineParagraph[],
  from: number,
  to: number,
  plain: Set<number>,
): Node {
  const root: Node = { index: -1, key: 'root', rank: 0, title: '', shape: 'own', content: [] };
  const decimals = countDecimals(paragraphs, from, to) > 1;
  let stack: Node[] = [root];
  for (let i = from; i < to; i++) {
    const paragraph = paragraphs[i]!;
    const node = plain.has(i) || paragraph.opaque ? undefined : openNode(paragraphs, i, to, decimals);
    if (!node) {
      if (/^各位(?:代表|委员|同志)/.test(paragraph.text)) stack = turnToHouse(stack);
      stack[stack.length - 1]!.content.push(i);
      continue;
    }
    const same = stack.findIndex((open) => open.key === node.key);
    if (same > 0) stack.length = same;
    else while (stack.length > 1 && stack[stack.length - 1]!.rank >= node.rank) stack.pop();
    stack[stack.length - 1]!.content.push(node);
    stack.push(node);
  }
  settle(root, paragraphs);
  return root;
}

/**
 * 各位代表 turns to the whole house again: what follows, numbered or not, belongs to the part and no longer to its last heading. It
 * stands in a node without a title, which the next heading of the part closes.
 */
function turnToHouse(stack: Node[]): Node[] {
  const [root, part] = stack;
  const first = part?.content.find(isNode);
  if (!root || !part || !first) return stack;
  const last = part.content[part.content.length - 1]!;
  if (isNode(last) && last.key === 'tail') return [root, part, last];
  const tail: Node = {
    index: -1,
    key: 'tail',
    rank: first.rank + 0.05,
    title: '',
    shape: 'own',
    content: [],
  };
  part.content.push(tail);
  return [root, part, tail];
}

function countDecimals(paragraphs: OutlineParagraph[], from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++)
    if (/^\d{1,2}[.．]\d{1,2}\s+[\u4e00-\u9fff]/.test(paragraphs[i]!.text)) count++;
  return count;
}

const isNode = (item: number | Node): item is Node => typeof item !== 'number';

/** Terms and their meanings: numbered, and no headings. */
const GLOSSARY = /^(?:名词|术语|指标)(?:解释|注释|说明)$|^注释$/;

/** Judges every group of sisters and turns clauses back into paragraphs, from the leaves up. */
function settle(node: Node, paragraphs: OutlineParagraph[]): void {
  for (const child of node.content) if (isNode(child)) settle(child, paragraphs);
  const groups = new Map<string, Node[]>();
  for (const child of node.content) {
    if (!isNode(child)) continue;
    const group = groups.get(child.key);
    if (group) group.push(child);
    else groups.set(child.key, [child]);
  }
  const dissolved = new Set<Node>();
  for (const group of groups.values()) {
    // A single sentence with text or headings below it is a heading that kept its stop.
    for (const child of group) {
      if (
        child.shape === 'clause' &&
        child.sole &&
        child.content.length > 0 &&
        child.title.length <= RUN_IN_LIMIT
      )
        child.shape = 'own';
    }
    const titled = group.filter((child) => child.shape !== 'clause').length;
    // One bold lead is emphasis, two are a habit.
    const lone = group[0]!.key === 'lead' && group.length < 2;
    if (lone || titled < group.length * 0.6 || GLOSSARY.test(node.title))
      for (const child of group) dissolved.add(child);
    else for (const child of group) if (child.shape === 'clause') asRunIn(child);
  }
  node.content = node.content.flatMap((item) =>
    isNode(item) && dissolved.has(item) ? [item.index, ...item.content] : [item],
  );
  for (const group of groups.values()) if (!dissolved.has(group[0]!)) handBackTail(node, group, paragraphs);
}

/** Among headings a clause is one too; its first clause then names it. */
function asRunIn(node: Node): void {
  node.shape = 'run-in';
  if (node.title.length <= OWN_LIMIT) return;
  const comma = sentenceEnd(node.title, 0, '，,；;：:');
  if (comma > 0) node.title = cleanTitle(node.title.slice(0, comma));
  if (node.title.length > OWN_LIMIT) node.title = `${node.title.slice(0, RUN_IN_LIMIT)}…`;
}

/**
 * Where every heading runs into a single paragraph, paragraphs after the last of them close the part above, not that
 * heading.
 */
function handBackTail(parent: Node, group: Node[], paragraphs: OutlineParagraph[]): void {
  const last = group[group.length - 1]!;
  if (group.length < 3 || last.content.length === 0 || last.content.some(isNode)) return;
  if (!group.every((child) => child.shape === 'run-in' && (child === last || child.content.length === 0)))
    return;
  if (/[：:]$/.test(paragraphs[last.index]!.text)) return;
  const at = parent.content.indexOf(last) + 1;
  const next = parent.content[at];
  if (next !== undefined && isNode(next) && next.key === 'tail') next.content.unshift(...last.content);
  else parent.content.splice(at, 0, ...last.content);
  last.content = [];
}

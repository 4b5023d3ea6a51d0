import { msg, str } from '@lit/localize';
import { announce } from '../../store/index.js';
import { make } from '../shared/make.js';

const CLASS = 'gr-permalink';

/** A quiet link to a heading, beside it so that its name does not become part of the heading's. */
export function makePermalink(id: string, title: string): HTMLElement {
  return make('a', { class: CLASS, href: `#${id}`, 'aria-label': msg(str`链接：${title}`) });
}

/** A press on such a link also copies its address; the link itself goes there. Without a secure page only that. */
export function copyPermalink({ target, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): void {
  const link = (target as Element).closest<HTMLAnchorElement>(`.${CLASS}`);
  if (!link || ctrlKey || metaKey || shiftKey || altKey) return;
  const clipboard = navigator.clipboard as Clipboard | undefined;
  clipboard?.writeText(link.href).then(
    () => announce(msg('已复制本节链接。')),
    () => undefined,
  );
}

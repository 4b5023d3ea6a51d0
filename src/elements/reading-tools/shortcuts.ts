import { TEXT_SIZES_PX, preferences } from '../../store/index.js';
import type { Preferences } from '../../store/index.js';

/** What takes text: keys pressed there are text, whatever modifiers input methods use. */
const TAKES_TEXT = 'input:not([type=radio]):not([type=checkbox]),textarea,select,[contenteditable]';

/**
 * What a key asks for, once the reader has switched shortcuts on: always with Alt and Shift, never where text is typed, so
 * that no character key ever acts (WCAG 2.2, 2.1.4). Keys are told by place, since Option writes other characters on a Mac.
 *
 * @returns the change; null for reset; undefined when the key is not ours.
 */
export function shortcut(event: KeyboardEvent): Preferences | null | undefined {
  const { altKey, shiftKey, ctrlKey, metaKey, code, defaultPrevented } = event;
  if (!altKey || !shiftKey || ctrlKey || metaKey || defaultPrevented) return undefined;
  const [target] = event.composedPath();
  if (target instanceof Element && target.closest(TAKES_TEXT)) return undefined;
  const { size, elder, ruler, plain } = preferences();
  const sizes = [undefined, ...TEXT_SIZES_PX];
  const at = sizes.indexOf(size);
  switch (code) {
    case 'Equal':
      return { size: sizes[Math.min(at + 1, TEXT_SIZES_PX.length)] };
    case 'Minus':
      return { size: sizes[Math.max(at - 1, 0)] };
    case 'KeyL':
      return { elder: !elder };
    case 'KeyR':
      return { ruler: !ruler };
    case 'KeyP':
      return { plain: !plain };
    case 'Digit0':
      return null;
    default:
      return undefined;
  }
}

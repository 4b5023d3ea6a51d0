import { Features, transform } from 'lightningcss';
import { minifyHTMLLiterals } from 'minify-literals';

/** The oldest browsers our sheets are written for; Chromium 86 is the kernel of Chinese browsers still in use. */
const OLDEST = { chrome: 86 << 16, firefox: 102 << 16, safari: 15 << 16, ios_saf: 15 << 16 };

/**
 * Features Lightning CSS would write in ways that break our sheets: for logical properties and `:dir()` it lists the
 * right-to-left languages, blind to `dir`; for `light-dark()` it needs variables of its own on an outer element.
 */
const LEFT_ALONE =
  Features.LogicalProperties | Features.DirSelector | Features.LangSelectorList | Features.LightDark;

/**
 * Minifies the css`` literals of a compiled module and writes newer CSS (nesting, inset, range queries) the old way.
 * In HTML literals only line breaks and indents are drawn together, which changes nothing on the page.
 *
 * @param {string} code JavaScript as tsc wrote it
 * @param {string} file its name, for messages
 * @returns {Promise<string>} the same module with smaller sheets
 */
export async function minifyLitCss(code, file) {
  if (!/\b(css|html|svg)\s*`/.test(code)) return code;
  if (/\bmsg\(\s*html\b/.test(code)) throw new Error(`${file}: a message with markup would change its id`);
  const result = await minifyHTMLLiterals(code, {
    fileName: file,
    html: (markup) => markup.replace(/\s*\n\s*/g, ' '),
    cssTags: ['css'],
    sourceMap: false,
    css: (sheet) => {
      try {
        return spellOutShorthands(minifyCss(sheet));
      } catch (error) {
        throw new Error(`${file}: a css\`\` literal cannot be read: ${error.message}`, { cause: error });
      }
    },
  });
  return result?.code ?? code;
}

function minifyCss(sheet) {
  return transform({
    filename: 'sheet.css',
    code: Buffer.from(sheet),
    minify: true,
    targets: OLDEST,
    exclude: LEFT_ALONE,
  }).code.toString();
}

/** Chromium 86 knows `margin-inline-start` and `border-block-end`, not yet their shorthands nor `inset` (87). */
function spellOutShorthands(sheet) {
  const sides = sheet.replace(/(?<=[;{])inset:([^;}!]+)/g, (_, value) => {
    const [top, right = top, bottom = top, left = right] = splitAtSpaces(value);
    return `top:${top};right:${right};bottom:${bottom};left:${left}`;
  });
  return sides.replace(
    /(?<=[;{])(margin|padding|border)-(inline|block):([^;}]+)/g,
    (declaration, property, axis, value) => {
      const important = value.endsWith('!important') ? '!important' : '';
      const plain = value.slice(0, value.length - important.length);
      const [start, end = start, ...more] = property === 'border' ? [plain] : splitAtSpaces(plain);
      if (more.length > 0) return declaration;
      return `${property}-${axis}-start:${start}${important};${property}-${axis}-end:${end}${important}`;
    },
  );
}

/** Splits `calc(1em + 2px) 0` in two: spaces inside brackets do not count. */
function splitAtSpaces(value) {
  return value.trim().split(/\s+(?![^(]*\))/);
}

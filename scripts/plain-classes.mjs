/**
 * Writes what tsc makes of decorators and static fields the short way Lit and all our browsers know: one
 * `static get properties()` for a class instead of a call for each property, static fields instead of the static blocks
 * Chromium 86 does not know. Over the eight elements that is half a kilobyte compressed, and no helper library.
 *
 * @param {string} code JavaScript as tsc wrote it
 * @param {string} file its name, for messages
 * @returns {string} the same module
 * @throws when the module has a decorator or a static block of another kind
 */
export function plainClasses(code, file) {
  const properties = new Map();
  const plain = code
    .replace(/^import \{ __decorate \} from "tslib";\n/m, '')
    .replace(/^import \{[^}]*\} from 'lit\/decorators\.js';\n/m, '')
    .replace(
      /^__decorate\(\[\n {4}(property|state)\((.*)\)\n\], (\w+)\.prototype, "(\w+)", void 0\);\n/gm,
      (call, kind, options, owner, name) => {
        const line = `${name}: ${kind === 'state' ? '{ state: true }' : options || '{}'}`;
        properties.set(owner, [...(properties.get(owner) ?? []), line]);
        return '';
      },
    )
    .replace(/static \{ this\.(\w+) = ([^]*?); \}/g, 'static $1 = $2;')
    .replace(/^(export (?:abstract )?class (\w+) extends \w+ \{\n)/gm, (opening, start, owner) =>
      properties.has(owner)
        ? `${start}    static get properties() {\n        return { ${properties.get(owner).join(', ')} };\n    }\n`
        : opening,
    );
  if (/__decorate|\bstatic \{/.test(plain)) throw new Error(`${file}: a decorator or static block is left`);
  return plain;
}

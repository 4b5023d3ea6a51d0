import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import type { Plugin } from 'rollup';

/** Frameworks ask which mode they are in; Vue comes with its compiler, for templates that stand in strings. */
const asBundlersDo: Plugin = {
  name: 'as-bundlers-do',
  resolveId(id, importer) {
    return id === 'vue' ? this.resolve('vue/dist/vue.esm-bundler.js', importer) : null;
  },
  transform: (code) =>
    code
      .replace(/else \{\s*module\.exports = require\('[^']*development\.js'\);?\s*\}/g, '')
      .replace(/process\.env\.NODE_ENV/g, '"production"')
      .replace(/\b__VUE_(?:OPTIONS_API|PROD_DEVTOOLS|PROD_HYDRATION_MISMATCH_DETAILS)__\b/g, 'false'),
};

/** These packages' types speak of a CommonJS module, while Node gives the function itself. */
const callable = (plugin: unknown) => plugin as (options: object) => Plugin;

/** A compiled module with everything it imports, as one module for a page. */
export async function bundle(entry: string): Promise<string> {
  const build = await rollup({
    input: entry,
    plugins: [
      asBundlersDo,
      callable(nodeResolve)({ browser: true, exportConditions: ['production'] }),
      callable(commonjs)({}),
    ],
    logLevel: 'silent',
  });
  const { output } = await build.generate({ format: 'es' });
  return output[0].code;
}

/* Jest transformer: TypeScript's own transpiler, no native code. */
const crypto = require('node:crypto');
const ts = require('typescript');

const compilerOptions = {
  module: ts.ModuleKind.ES2022,
  target: ts.ScriptTarget.ES2023,
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
  useDefineForClassFields: false,
  isolatedModules: true,
  esModuleInterop: true,
  inlineSourceMap: true,
  inlineSources: true,
};

module.exports = {
  getCacheKey: (source, fileName) =>
    crypto
      .createHash('sha1')
      .update(ts.version)
      .update(JSON.stringify(compilerOptions))
      .update(fileName)
      .update(source)
      .digest('hex'),
  process: (source, fileName) => ({ code: ts.transpileModule(source, { fileName, compilerOptions }).outputText }),
};

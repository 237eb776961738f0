/**
 * Who may import whom. `npm run layers` holds the tree to it; test/arch proves that every rule catches what it forbids.
 *
 * Types count as well as values: a layer that only knows another's types still knows it.
 */

const builtins = require('node:module').builtinModules.filter((name) => !name.startsWith('_'))

/** @param {string} layer @param {ReadonlyArray<string>} others what a layer may import of the other layers */
const layer = (layer, others) => ({
  name: `${layer}-imports-only-${others.length === 0 ? 'itself' : others.join('-')}`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: `^src/(${[layer, ...others].join('|')})/` },
})

/** @param {string} name @param {string} packages @param {string} homes where a package may be imported */
const packageOnlyIn = (name, packages, homes) => ({
  name,
  severity: 'error',
  from: { path: '^src/', pathNot: homes },
  to: { path: `(^|/)node_modules/(${packages})/` },
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    layer('generated', []),
    layer('errors', []),
    layer('ports', []),
    layer('task', ['ports']),
    layer('http', ['errors', 'generated', 'ports', 'task']),
    layer('disk', ['errors', 'ports']),
    layer('cache', ['errors', 'ports', 'task', 'disk']),
    layer('transfer', ['errors', 'ports', 'task', 'disk']),
    layer('ops', ['http', 'cache', 'transfer', 'errors', 'generated', 'ports', 'task', 'disk']),
    layer('live', ['generated', 'errors', 'ports', 'task', 'disk', 'http', 'cache', 'ops', 'transfer']),
    layer('cli', ['live', 'transfer', 'ops', 'disk', 'errors', 'ports']),
    {
      name: 'entries-are-imported-by-nobody',
      comment: 'src/index.ts and src/node.ts are for users; the inside imports the file that it means.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/node[.]ts$' },
      to: { path: '^src/(index|node)[.]ts$' },
    },
    {
      name: 'drivers-only-behind-live',
      comment: 'A layer works through its port; which driver is behind it is decided where the environment is made.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: '^src/(live/|cli/|disk/|(cache|http)/drivers/|transfer/node/|ops/files/node/|index[.]ts$|node[.]ts$)',
      },
      to: { path: '^src/.*/(drivers|node)/' },
    },
    {
      name: 'node-built-ins-only-in-drivers-disk-live-cli',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(live/|cli/|disk/|cache/drivers/|transfer/node/|ops/files/node/)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-node-built-in-behind-index',
      comment: 'pangea-fp runs in browsers too: nothing that src/index.ts reaches may need Node.',
      severity: 'error',
      from: { path: '^src/index[.]ts$' },
      to: { path: `^(node:)?(${builtins.join('|')})$`, reachable: true },
    },
    packageOnlyIn('io-ts-only-in-generated-and-http', 'io-ts', '^src/(generated|http)/'),
    packageOnlyIn('zod-only-in-generated-live-cli', 'zod', '^src/(generated|live|cli)/'),
    packageOnlyIn('openapi-fetch-only-in-http', 'openapi-fetch', '^src/http/'),
    packageOnlyIn('commander-only-in-cli', 'commander|cli-progress', '^src/cli/'),
    {
      name: 'src-imports-nothing-beside-it',
      comment: 'The command alone may load the sandbox, by the name of its package.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/sandbox[.]ts$' },
      to: { path: '^(test|sandbox|scripts|bench|examples)/' },
    },
    {
      name: 'the-command-loads-the-sandbox-by-its-entry',
      severity: 'error',
      from: { path: '^src/cli/sandbox[.]ts$' },
      to: { path: '^(test|sandbox|scripts|bench|examples)/', pathNot: '^sandbox/src/index[.]ts$' },
    },
    {
      name: 'sandbox-knows-only-generated-types',
      comment:
        'The server is written from the contract, not from the client: they must not be able to share a mistake.',
      severity: 'error',
      from: { path: '^sandbox/' },
      to: { path: '^src/', pathNot: '^src/generated/(models|schema)[.]ts$' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: { path: '^(src|sandbox)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-devDependencies-in-src',
      comment: 'What src imports must come with the package.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(sandbox/)?dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
}

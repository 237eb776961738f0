/**
 * Who may import whom. `npm run layers` holds the tree to it; test/arch proves that every rule
 * catches what it forbids.
 *
 * Types count as well as values: a layer that only knows another's types still knows it.
 */

const builtins = require('node:module').builtinModules.filter((name) => !name.startsWith('_'))

/**
 * @param {string} layer
 * @param {ReadonlyArray<string>} others what a layer may import of the other layers
 */
const layer = (layer, others) => ({
  name: `${layer}-imports-only-${others.length === 0 ? 'itself' : others.join('-')}`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: `^src/(${[layer, ...others].join('|')})/` },
})

/**
 * @param {string} name
 * @param {string} packages
 * @param {string} homes where a package may be imported
 */
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
    layer('study', ['generated', 'errors', 'ports', 'task', 'http', 'transfer', 'ops']),
    layer('requests', ['generated', 'errors', 'http', 'ops']),
    layer('live', ['generated', 'errors', 'ports', 'task', 'disk', 'http', 'cache', 'ops', 'transfer', 'study']),
    {
      name: 'entries-are-not-imported',
      comment: 'The entries are for users; the inside imports the file that it means.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/node[.]ts$' },
      to: { path: '^src/(http|index|node|requests)[.]ts$' },
    },
    {
      name: 'drivers-only-behind-live',
      comment: 'A layer works through its port; which driver is behind it is decided where the environment is made.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot:
          '^src/(live/|disk/|(cache|http)/drivers/|transfer/node/|ops/files/node/|http[.]ts$|index[.]ts$|node[.]ts$)',
      },
      to: { path: '^src/.*/(drivers|node)/' },
    },
    {
      name: 'node-built-ins-only-in-drivers-disk-live',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(live/|disk/|cache/drivers/|transfer/node/|ops/files/node/)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-node-built-in-behind-index',
      comment: 'pangea-fp runs in browsers too: nothing that src/index.ts or src/http.ts reaches may need Node.',
      severity: 'error',
      from: { path: '^src/(http|index)[.]ts$' },
      to: { path: `^(node:)?(${builtins.join('|')})$`, reachable: true },
    },
    {
      name: 'http-entry-knows-no-pangea',
      comment: 'pangea-fp/http runs the operations of any API: it reaches neither ours nor their codecs.',
      severity: 'error',
      from: { path: '^src/http[.]ts$' },
      to: { path: '^src/(ops|cache|transfer|generated/(checks|codecs|models|operations|paths))', reachable: true },
    },
    packageOnlyIn('io-ts-only-in-generated-and-http', 'io-ts', '^src/(generated|http)/'),
    packageOnlyIn('zod-only-in-generated', 'zod', '^src/generated/'),
    {
      name: 'zod-only-behind-requests',
      comment: 'zod is an optional peer dependency: only pangea-fp/requests may need it (docs/adr/0033).',
      severity: 'error',
      from: { path: '^src/(index|node)[.]ts$' },
      to: { path: '(^|/)node_modules/zod/', reachable: true },
    },
    packageOnlyIn('openapi-fetch-only-in-http', 'openapi-fetch', '^src/http/'),
    {
      name: 'src-imports-nothing-beside-it',
      comment: 'The library knows neither its command, nor its generator, nor its server.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|cli|codegen|sandbox|scripts|bench|examples)/' },
    },
    {
      name: 'cli-imports-packages-by-their-entries',
      comment: 'The command is a user of the library: what it needs is public.',
      severity: 'error',
      from: { path: '^cli/' },
      to: {
        path: '^(src|test|codegen|sandbox|scripts|bench|examples)/',
        pathNot: '^(src/node[.]ts|sandbox/src/command[.]ts)$',
      },
    },
    {
      name: 'codegen-imports-nothing-beside-it',
      severity: 'error',
      from: { path: '^codegen/' },
      to: { path: '^(src|test|cli|sandbox|scripts|bench|examples)/' },
    },
    // The generator: read → model → plan → render.
    {
      name: 'codegen-read-imports-no-later-step',
      severity: 'error',
      from: { path: '^codegen/src/read/' },
      to: { path: '^codegen/src/(model|plan|render|diff|select)/' },
    },
    {
      name: 'codegen-model-imports-no-later-step',
      severity: 'error',
      from: { path: '^codegen/src/model/' },
      to: { path: '^codegen/src/(plan|render|diff|select)/' },
    },
    {
      name: 'codegen-plan-imports-no-later-step',
      severity: 'error',
      from: { path: '^codegen/src/plan/' },
      to: { path: '^codegen/src/(render|diff|select)/' },
    },
    {
      name: 'sandbox-knows-only-generated-types',
      comment:
        'The server is written from the contract, not from the client: they must not be able to share a mistake.',
      severity: 'error',
      from: { path: '^sandbox/' },
      to: { path: '^src/', pathNot: '^src/generated/(models|paths)[.]ts$' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: { path: '^(src|cli|codegen|sandbox)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'no-devDependencies-in-packages',
      comment: 'What a package imports must come with it, or be its peer.',
      severity: 'error',
      from: { path: '^(src|cli|codegen|sandbox)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm-peer'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^((cli|codegen|sandbox)/)?dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
}

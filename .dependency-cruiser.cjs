// Who may import whom. Run by `npm run check:rooms`; `cli/rooms.test.ts` proves that each rule bites.

const own = '^(shared|db|electron|cli|renderer|e2e|bench)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'shared-is-pure',
      comment: 'shared/ knows nothing of ours outside itself, and no host: no Node, no DOM library, no Electron.',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: { path: `${own}|^node:|^electron$|better-sqlite3|/react`, pathNot: '^shared/' },
    },
    {
      name: 'shared-has-no-node',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-is-the-bottom',
      comment: 'contract, formats and text use domain; domain uses nothing.',
      severity: 'error',
      from: { path: '^shared/domain/' },
      to: { path: own, pathNot: '^shared/domain/' },
    },
    {
      name: 'contract-uses-domain-only',
      severity: 'error',
      from: { path: '^shared/contract/' },
      to: { path: own, pathNot: '^shared/(contract|domain)/' },
    },
    {
      name: 'text-uses-domain-only',
      severity: 'error',
      from: { path: '^shared/text/', pathNot: '\\.test\\.ts$' },
      to: { path: own, pathNot: '^shared/(text|domain)/' },
    },
    {
      name: 'formats-use-domain-and-text',
      severity: 'error',
      from: { path: '^shared/formats/', pathNot: '\\.test(ing)?\\.ts$' },
      to: { path: own, pathNot: '^shared/(formats|text|domain)/' },
    },
    {
      name: 'engine-imports-shared-only',
      severity: 'error',
      from: { path: '^db/' },
      to: { path: own, pathNot: '^(db|shared)/' },
    },
    {
      name: 'shells-import-shared-only',
      comment: 'A shell starts db/engine as a thread or process of its own and talks to it; tests may look inside.',
      severity: 'error',
      from: { path: '^(electron|cli)/', pathNot: '\\.test\\.ts$' },
      to: { path: own, pathNot: '^(shared|$1)/' },
    },
    {
      name: 'page-imports-contract-and-domain',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: own, pathNot: '^(renderer|shared/contract|shared/domain)/' },
    },
    {
      name: 'page-has-no-node',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'e2e-knows-no-insides',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: own, pathNot: '^e2e/' },
    },
    {
      name: 'electron-in-its-room',
      severity: 'error',
      from: { pathNot: '^electron/' },
      to: { path: '^electron$|node_modules/electron/' },
    },
    {
      name: 'sqlite-in-the-engine',
      severity: 'error',
      from: { pathNot: '^(db|bench)/' },
      to: { path: 'node_modules/better-sqlite3/' },
    },
    {
      name: 'sql-in-its-rooms',
      comment: 'Services hold no SQL: only store, sqlite, search and migrations see a connection as a value.',
      severity: 'error',
      from: { path: '^db/services/', pathNot: '\\.test\\.ts$' },
      to: { path: '^db/sqlite/connection', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(raw|url|worker)$' },
    },
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules/.cache)/' },
  },
};

// The walls of the house. A room imports only from rooms of a lower rank, and only through their index.ts.
const RANKS = [
  ['kernel'],
  ['platform'],
  ['cooperatives', 'imports', 'webhooks'],
  ['identity', 'documents', 'ledger'],
  ['members', 'relations', 'banking'],
  ['shares', 'loans', 'hours', 'assembly', 'wages', 'vault', 'privacy'],
  ['invoicing', 'purchasing', 'payroll'],
  ['decisions', 'reports', 'archive'],
  ['desk'],
];

const anyOf = (rooms) => `^libs/(${rooms.join('|')})/`;
const SPECS = '\\.(spec|db-spec|e2e-spec)\\.tsx?$';

/** For every room: the rooms of its own rank and above are closed to it. */
const ranks = RANKS.flatMap((rooms, rank) =>
  rooms.map((room) => ({
    name: `rank-of-${room}`,
    severity: 'error',
    comment: `${room} has rank ${rank}: it knows only rooms of a lower rank.`,
    from: { path: anyOf([room]) },
    to: {
      path: anyOf(
        RANKS.slice(rank)
          .flat()
          .filter((other) => other !== room),
      ),
    },
  })),
);

// money and dates are exact and pure; everything that talks to a database, a network or a framework is not
const FRAMEWORKS =
  '(^|/)node_modules/(@nestjs|typeorm|pg|bullmq|ioredis|fastify|@fastify|class-validator|class-transformer|nodemailer|aws4fetch|pino|prom-client)/';
const DRAWING = '(^|/)node_modules/(pdfkit|fontkit)/';
const IO = '^(node:)?(fs|fs/promises|net|http|https|tls|dgram|dns|child_process|worker_threads|cluster)$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...ranks,
    {
      name: 'every-room-has-a-rank',
      severity: 'error',
      comment: 'A new room gets its place in RANKS first.',
      from: { path: '^libs/', pathNot: anyOf(RANKS.flat()) },
      to: {},
    },
    {
      name: 'through-the-door',
      severity: 'error',
      comment: 'From outside, a room is its index.ts.',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/[^/]+/', pathNot: ['^libs/$1/', '^libs/[^/]+/index\\.ts$'] },
    },
    {
      name: 'through-the-door-from-apps',
      severity: 'error',
      comment: 'From outside, a room is its index.ts.',
      from: { path: '^(apps|migrations|bench)/' },
      to: { path: '^libs/[^/]+/', pathNot: '^libs/[^/]+/index\\.ts$' },
    },
    {
      name: 'not-through-the-own-door',
      severity: 'error',
      comment: 'Inside a room files name each other; index.ts is for the others.',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/$1/index\\.ts$' },
    },
    {
      name: 'core-is-pure',
      severity: 'error',
      comment: 'core/ decides; it imports no framework and does no input or output.',
      from: { path: '^libs/(?!documents/)[^/]+/core/', pathNot: SPECS },
      to: { path: [FRAMEWORKS, DRAWING, IO] },
    },
    {
      name: 'core-of-documents-only-draws',
      severity: 'error',
      comment: 'core/ of documents may draw with pdfkit and read its fonts, nothing more.',
      from: { path: '^libs/documents/core/', pathNot: SPECS },
      to: { path: FRAMEWORKS },
    },
    {
      name: 'core-knows-only-core',
      severity: 'error',
      comment: 'core/ does not know the use cases, rows and routes around it.',
      from: { path: '^libs/([^/]+)/core/', pathNot: SPECS },
      to: { path: '^libs/$1/', pathNot: '^libs/$1/(core|parameters)/' },
    },
    {
      name: 'core-knows-no-platform',
      severity: 'error',
      comment: 'core/ takes clock, ids and chance as arguments.',
      from: { path: '^libs/[^/]+/core/', pathNot: SPECS },
      to: { path: '^libs/platform/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'libs-never-import-apps',
      severity: 'error',
      from: { path: '^(libs|migrations)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'pages-and-server-share-no-code',
      severity: 'error',
      comment: 'They share the API and the types generated from it.',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|migrations|apps/(?!web/))' },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: { path: '^(apps|libs|migrations|bench)/', pathNot: SPECS },
      to: { path: ['^test/(?!seed/)', SPECS] },
    },
    {
      name: 'no-development-package',
      severity: 'error',
      comment: 'What runs in production is a dependency.',
      from: { path: '^(apps|libs|migrations)/', pathNot: [SPECS, '^apps/web/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'A path this tool cannot follow would walk through every wall above.',
      from: { pathNot: '^apps/web/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^dist/'] },
    exclude: { path: ['^dist/', '^apps/web/src/lib/api\\.gen\\.ts$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'require', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};

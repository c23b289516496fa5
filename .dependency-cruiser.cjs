// The arrow rule: slack, schedule, cli → features → ports ← store, bedrock; edges meet only in app.ts; no cycles.
// Features import downward only: digests → imports → notes → events.
const features = 'events|notes|imports|digests';
const edges = 'slack|schedule|cli|store|bedrock|playground';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['core'] } },
    {
      name: 'core-knows-no-edge',
      severity: 'error',
      from: { path: `^src/((${features}|ports)/|(errors|language|clock)\\.ts)` },
      to: { path: `^src/((${edges})/|(app|main|config|logger)\\.ts)` },
    },
    {
      name: 'core-knows-no-vendor-but-zod',
      severity: 'error',
      from: { path: `^src/((${features}|ports)/|(errors|language|clock)\\.ts)` },
      to: { dependencyTypes: ['npm'], pathNot: 'node_modules/(zod|csv-parse)/' },
    },
    ...edges.split('|').map((edge) => ({
      name: `${edge}-meets-no-other-edge`,
      severity: 'error',
      from: { path: `^src/${edge}/` },
      to: {
        path: `^src/((${edges})/|main\\.ts)`,
        pathNot: edge === 'cli' ? '^src/(cli|playground)/' : `^src/${edge}/`,
      },
    })),
    {
      name: 'only-the-command-line-sees-app',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(cli/|main\\.ts)' },
      to: { path: '^src/app\\.ts' },
    },
    {
      name: 'features-import-downward-1',
      severity: 'error',
      from: { path: '^src/events/' },
      to: { path: '^src/(notes|imports|digests)/' },
    },
    {
      name: 'features-import-downward-2',
      severity: 'error',
      from: { path: '^src/notes/' },
      to: { path: '^src/(imports|digests)/' },
    },
    {
      name: 'features-import-downward-3',
      severity: 'error',
      from: { path: '^src/imports/' },
      to: { path: '^src/digests/' },
    },
    { name: 'unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'declared-packages-only',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-dev', 'npm-unknown'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};

// Which file may import which; section `lint` of the suite runs it. docs/architecture.md has the picture.

/** A workspace package: sdk, indexer, web, contracts, or one below script/. */
const PACKAGE = "^(script/[^/]+|[^/]+)/";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "relative-import-across-packages",
      comment: "Import another package by its name (@weir/…), and state it in package.json.",
      severity: "error",
      from: { path: PACKAGE },
      to: { path: PACKAGE, pathNot: ["^$1/", "node_modules"], dependencyTypes: ["local"] },
    },
    {
      name: "sdk-imports-no-package",
      comment: "The SDK is installed alone.",
      severity: "error",
      from: { path: "^sdk/" },
      to: { path: "^(web|indexer|script)/" },
    },
    {
      name: "web-imports-only-the-sdk",
      comment:
        "The site is built from web and sdk. Only its build, server, benchmark, end-to-end tests and code generation use packages below script/.",
      severity: "error",
      from: {
        path: "^web/",
        pathNot: "^web/(e2e/|bench/|codegen/|export/build\\.ts$|serve/|playwright\\.config\\.ts$)",
      },
      to: { path: "^(indexer|script)/" },
    },
    {
      name: "web-e2e-imports-no-indexer",
      comment: "End-to-end tests reach the indexer over GraphQL.",
      severity: "error",
      from: { path: "^web/" },
      to: { path: "^indexer/" },
    },
    {
      name: "indexer-imports-only-sdk-process-and-gate",
      comment: "Of script/, the indexer's Node programs use @weir/process and @weir/gate.",
      severity: "error",
      from: { path: "^indexer/" },
      to: { path: "^(web/|script/(?!process/|gate/))" },
    },
    {
      name: "script-imports-no-application",
      comment: "Programs below script/ start web and indexer as processes.",
      severity: "error",
      from: { path: "^script/" },
      to: { path: "^(web|indexer)/" },
    },
    {
      name: "cycle",
      comment: "Move what both files need into a third. pnpm-workspace.yaml forbids cycles between packages.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "undeclared-dependency",
      comment: "State it in the package.json of the package that imports it.",
      severity: "error",
      from: {},
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "unresolvable",
      comment: "No such file, or a package that package.json does not state.",
      severity: "error",
      from: {},
      // Ponder's virtual modules, and its internals, which the indexer's vitest.config.ts resolves.
      to: { couldNotResolve: true, pathNot: "^ponder(:|-internals/)" },
    },
  ],
  options: {
    // Type imports count too.
    tsPreCompilationDeps: true,
    // For the alias `@/*` of web; the other packages have none.
    tsConfig: { fileName: "web/tsconfig.json" },
    // The devnet's clients are an install of their own.
    exclude: { path: ["(^|/)(\\.next|out|dist|\\.ponder|generated)/", "^script/devnet/clients/"] },
    doNotFollow: { path: "node_modules" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};

/** The directions of imports; `npm run check` fails if a file breaks one. */
const entries = "^src/(index|core|scopes|presets|groups|client|eslint)\\.ts$";

/** The rooms of the audit; each imports only those before it. */
const auditRooms = ["syntax", "sources", "values", "models", "evaluate", "recognise", "match", "follow", "result"];

export default {
  forbidden: [
    ...auditRooms.slice(0, -1).map((room, index) => ({
      name: `the audit's room ${room} does not know those after it`,
      severity: "error",
      from: { path: `^codegen/src/audit/${room}/` },
      to: { path: `^codegen/src/audit/(${auditRooms.slice(index + 1).join("|")})/` },
    })),
    {
      name: "no circle between files",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "the SDK knows no catalog, but for its entries",
      severity: "error",
      from: { path: "^src/", pathNot: entries },
      to: { path: "^generated/" },
    },
    {
      name: "the SDK does not know the generator",
      severity: "error",
      from: { path: "^(src|generated)/" },
      to: { path: "^codegen/" },
    },
    {
      name: "no verb reaches into another verb",
      severity: "error",
      from: { path: "^codegen/src/verbs/([^/]+)/" },
      to: { path: "^codegen/src/verbs/", pathNot: "^codegen/src/verbs/$1/" },
    },
    {
      name: "a room does not know the verbs or the command line",
      severity: "error",
      from: {
        path: "^codegen/src/(catalog|collections|names|emit|print|write|operations|diff|answers|files|text|audit)/",
      },
      to: { path: "^codegen/src/(verbs|cli)/" },
    },
    {
      name: "the command line does not know the verbs",
      severity: "error",
      from: { path: "^codegen/src/cli/" },
      to: { path: "^codegen/src/verbs/" },
    },
    {
      name: "the generator does not know the page",
      severity: "error",
      from: { path: "^codegen/src/" },
      to: { path: "^codegen/explorer/" },
    },
    {
      name: "the page shares with a verb no more than the form of its data",
      severity: "error",
      from: { path: "^codegen/explorer/" },
      to: {
        path: "^codegen/src/(verbs|cli)/",
        pathNot: "^codegen/src/verbs/explore/(data-place|page-data)\\.ts$",
      },
    },
    {
      name: "the pipeline runs one way",
      severity: "error",
      from: { path: "^codegen/src/(catalog|print)/" },
      to: { path: "^codegen/src/(emit|write|generation)/" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
};

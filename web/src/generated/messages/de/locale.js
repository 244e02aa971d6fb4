// Written by `pnpm codegen` from web/messages.

export default {
  tag: "de-DE",
  short: "de-DE",
  decimal: ",",
  group: ".",
  root: "../",
  percent: (d) => d.number + " %",
  dollars: (d) => d.number + " $"
}
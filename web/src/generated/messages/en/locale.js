// Written by `pnpm codegen` from web/messages.

export default {
  tag: "en-GB",
  short: "en-US",
  decimal: ".",
  group: ",",
  root: "./",
  percent: (d) => d.number + "%",
  dollars: (d) => "$" + d.number
}
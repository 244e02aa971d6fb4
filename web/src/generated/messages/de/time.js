// Written by `pnpm codegen` from web/messages.

export default {
  justNow: "gerade eben",
  dayShort: "T"
}
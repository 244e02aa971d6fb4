// Written by `pnpm codegen` from web/messages.

export default {
  justNow: "just now",
  dayShort: "d"
}
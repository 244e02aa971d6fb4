// Written by `pnpm codegen` from web/messages.

export default {
  partMissing: "A part of this page could not be loaded. Check the connection.",
  again: "Try again"
}
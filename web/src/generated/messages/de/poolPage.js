// Written by `pnpm codegen` from web/messages.

export default {
  title: "Pool",
  loading: "Der Pool wird geladen"
}
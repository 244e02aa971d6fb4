// Written by `pnpm codegen` from web/messages.

export default {
  title: "Pool",
  loading: "Loading the pool"
}
// Written by `pnpm codegen` from web/messages.

export default {
  title: "Pool",
  loading: "Loading the pool",
  loadingNote: "Who owns it and who may stop it, what has been announced and what that means for you, who bears a loss, and what you can set up yourself."
}
// Written by `pnpm codegen` from web/messages.

export default {
  noAccount: {
    sentence: (d) => d.wallet + " answered without an account.",
    remedy: "Unlock it and choose an account for this site, then try again."
  },
  declined: {
    sentence: (d) => "You declined the request in " + d.wallet + ".",
    remedy: "Try again when you are ready."
  },
  busy: {
    sentence: (d) => d.wallet + " still has an earlier request open.",
    remedy: (d) => "Open " + d.wallet + " from the browser’s toolbar and answer that request, then try again."
  }
}
// Written by `pnpm codegen` from web/messages.

export default {
  title: "Weir cannot be shown.",
  note: (d) => "Your assets on the chain are not affected. Reload the page. If the error persists, report it with this text: " + d.message,
  reload: "Reload"
}
// Written by `pnpm codegen` from web/messages.

export default {
  desk: "There is no wallet in this browser. Install one as an extension and reload the page.",
  deskTest: "There is no wallet in this browser. Install one as an extension and reload the page, or try Weir with the test wallet below.",
  phone: "On a phone a wallet is an app with a browser of its own. Open this page there:",
  open: (d) => "Open in " + d.wallet,
  other: "Another wallet: copy the address of this page into the browser inside the app.",
  copy: "Copy the address",
  here: "This page is served to this machine alone: only an app on the same machine can open it."
}
// Written by `pnpm codegen` from web/messages.

export default {
  close: "Close",
  again: "Try again",
  loadPart: "Load this part again",
  announcements: "The owner’s announcements",
  failed: (d) => d.what + " cannot be shown.",
  failedNote: (d) => "Everything else works on. Try again; if it stays, reload the page, and report it with this text: " + d.text,
  missing: (d) => d.what + " could not be loaded.",
  missingNote: "Check the connection and try again. If the error persists, the site may have been updated: reload the page.",
  page: "This page",
  quoted: (d) => "“" + d.title + "”",
  copy: {
    address: {
      label: "Copy the address",
      done: "Address copied."
    },
    hash: {
      label: "Copy the transaction hash",
      done: "Transaction hash copied."
    },
    codeHash: {
      label: "Copy the code hash",
      done: "Code hash copied."
    }
  },
  copyBlocked: "The browser blocked copying. Select the text and copy it:",
  address: {
    shorten: "Shortens the address",
    expand: "Shows the full address"
  },
  transaction: "Transaction",
  explorer: (d) => "Explorer " + d.newTab,
  newTab: "(opens in a new tab)",
  inBlock: (d) => "in block " + d.block,
  explains: "Explains this term",
  explanation: "The explanation of this term",
  unlistedName: (d) => "Pool " + d.id
}
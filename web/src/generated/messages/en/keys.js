// Written by `pnpm codegen` from web/messages.

export default {
  title: "Keys",
  description: "All of this site works without a pointer.",
  does: {
    search: "Search the markets",
    list: "Show this list",
    next: "Go to the next link, button or field",
    before: "Go back to the one before",
    press: "Press it, or send a form",
    choose: "Choose among options, or move a slider",
    close: "Close a dialog or a menu",
    back: "Back: closes an open dialog first"
  },
  shift: "Shift",
  enter: "Enter",
  escape: "Esc",
  single: "Keys without Ctrl or Alt",
  singleNote: "Switch / and ? off if something else on your machine presses them.",
  notKept: "This browser does not keep the choice: it lasts until you close the page."
}
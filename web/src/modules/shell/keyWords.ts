/** Every sentence of the list of keys. `keys`: what is pressed, and what it does. */
export const keyWords = {
  title: "Keys",
  description: "All of this site works without a pointer.",
  keys: [
    { keys: ["/"], does: "Search the markets" },
    { keys: ["?"], does: "Show this list" },
    { keys: ["Tab"], does: "Go to the next link, button or field" },
    { keys: ["Shift", "Tab"], does: "Go back to the one before" },
    { keys: ["Enter"], does: "Press it, or send a form" },
    { keys: ["↑", "↓"], does: "Choose among options, or move a slider" },
    { keys: ["Esc"], does: "Close a dialog or a menu" },
    { keys: ["Alt", "←"], does: "Back: closes an open dialog first" },
  ],
  single: "Keys without Ctrl or Alt",
  singleNote: "Switch / and ? off if something else on your machine presses them.",
  notKept: "This browser does not keep the choice: it lasts until you close the page.",
};

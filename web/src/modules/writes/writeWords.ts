/** How a write gets on, in words. */
export const writeWords = {
  step: (at: number, of: number) => `Transaction ${at} of ${of}:`,
  done: "Done.",
  again: "Try again",
  look: "Look again",
  close: "Close",
  steps: "Steps",
  before: "A transaction of this form is on its way.",
};

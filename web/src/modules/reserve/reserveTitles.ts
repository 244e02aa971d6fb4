/** The titles of the page's blocks, which are there before their content. */
export const reserveTitles = {
  curve: "Rates by utilisation",
  rules: "The rules here",
  oracle: "Where the price comes from",
  holders: "Largest holders",
  lately: "What happened lately",
  again: "Load this part again",
} as const;

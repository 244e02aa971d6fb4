/** The path that Next builds the site for. No file of the finished export contains it: relocate() puts what holds at any path in its place. */
export const PLACEHOLDER = "/__weir_base__";

/**
 * The path that Next builds the site for. relocate() replaces it everywhere, so no file of the finished export contains
 * it.
 */
export const PLACEHOLDER = "/__weir_base__";

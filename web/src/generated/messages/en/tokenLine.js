// Written by `pnpm codegen` from web/messages.

export default {
  token: "Token",
  double: "Another token here has the same name or a similar one. Compare the whole address with one that you trust before you sign."
}
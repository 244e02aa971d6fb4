// Written by `pnpm codegen` from web/messages.

export default {
  title: "Loans",
  note: "Lend to one person, or borrow from one, at a fixed rate for a fixed term. Nobody stands between.",
  loading: "Loading loans",
  page: "this page"
}
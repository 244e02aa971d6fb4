// Written by `pnpm codegen` from web/messages.

export default {
  title: "Desk",
  note: "Swap tokens with another person, or buy and sell them for money, through an escrow on the chain. With no one between.",
  loading: "Loading the desk",
  page: "This page"
}
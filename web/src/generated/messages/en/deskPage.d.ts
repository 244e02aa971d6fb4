// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Desk */
  readonly title: string;
  /** Swap tokens with another person, or buy and sell them for money, through an escrow on the chain. With no one between. */
  readonly note: string;
  /** Loading the desk */
  readonly loading: string;
  /** This page */
  readonly page: string;
};
export default messages;

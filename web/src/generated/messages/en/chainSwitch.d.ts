// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** {wallet} is on another network: chain {chainId}. Weir is on {name} (chain {ours}). */
  readonly other: (values: { chainId: string | number; name: string | number; ours: string | number; wallet: string | number }) => string;
  /** Wrong network. */
  readonly title: string;
  /** {wallet} is on chain {chainId}; Weir is on {name} (chain {ours}). Nothing can be sent until they agree. */
  readonly note: (values: { chainId: string | number; name: string | number; ours: string | number; wallet: string | number }) => string;
  /** Waiting for {wallet}. Confirm the switch in its window. */
  readonly waiting: (values: { wallet: string | number }) => string;
  /** Cancel */
  readonly cancel: string;
  /** Switch to {name} */
  readonly switch: (values: { name: string | number }) => string;
  readonly stayed: {
    /** {wallet} accepted the switch but is still on the other chain. */
    readonly sentence: (values: { wallet: string | number }) => string;
    /** Choose {name} (chain {chainId}) in {wallet} itself, adding it with {url} if it is not in its list. */
    readonly remedy: (values: { chainId: string | number; name: string | number; url: string | number; wallet: string | number }) => string;
  };
};
export default messages;

// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** It names chain {chainId}, but the deployment is on chain {deployed}. */
  readonly otherChain: (values: { chainId: string | number; deployed: string | number }) => string;
  /** The server of this page no longer answers. */
  readonly noServer: string;
  /** The server answered {status}. */
  readonly status: (values: { status: string | number }) => string;
  /** It is not valid JSON. */
  readonly noJson: string;
  /** core {core}, lens {lens} */
  readonly contracts: (values: { core: string | number; lens: string | number }) => string;
  /** core {core}, lens {lens}, desk {desk}, loans {loans}, their lens {peerLens} */
  readonly withPeer: (values: { core: string | number; desk: string | number; lens: string | number; loans: string | number; peerLens: string | number }) => string;
  /** Its contracts are not where this site’s own code puts them ({ours}), and no node of chain {chainId} answers at {nodes} to say whether their code is the same. */
  readonly unconfirmed: (values: { chainId: string | number; nodes: string | number; ours: string | number }) => string;
  /** Its contracts ({given}) are not those that this site was built for: neither their addresses nor their code. Its own are {ours}. */
  readonly strange: (values: { given: string | number; ours: string | number }) => string;
  /** With your own node: {reason} */
  readonly withOwn: (values: { reason: string | number }) => string;
};
export default messages;

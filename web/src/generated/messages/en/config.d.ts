// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** Try again */
  readonly again: string;
  readonly strange: {
    /** Refused */
    readonly mark: string;
    /** These are not this site’s contracts. */
    readonly title: string;
    /** If this is not your own site: leave it, and inform its operator. */
    readonly leave: string;
    /** If it is: configure this site’s own contracts, or serve the site that was built for the others. */
    readonly own: string;
    /** The server of this page sent a {file} that names other contracts than the page was built for. Your wallet would be asked to send tokens to them, so nothing is shown. */
    readonly why: (values: { file: string | number }) => string;
  };
  readonly unknown: {
    /** Not connected */
    readonly mark: string;
    /** This site does not know its chain yet. */
    readonly title: string;
    /** It asks its own server for {file}, beside this page, which names the chain, its RPC, the indexer and the contracts. That did not work out: {reason} */
    readonly why: (values: { file: string | number; reason: string | number }) => string;
    /** On your own machine: run {command} in the repository and open the address that it prints. It writes this file and serves it. */
    readonly local: (values: { command: string | number }) => string;
    /** On a server: put the file beside {page}; “A public chain” in docs/network.md says what belongs in it. */
    readonly server: (values: { page: string | number }) => string;
  };
  /** Use the site’s node */
  readonly siteNode: string;
};
export default messages;

type OwnNodeError = Error & { forgetOwn?: () => void };

/** Shown by a site without a valid chain, or with contracts that are not its own. */
export function ConfigProblem({ error, onRetry }: { error: OwnNodeError; onRetry: () => void }) {
  // Compared by name, because the class is in another chunk.
  const strange = error.name === "StrangeContractsError";
  return (
    <div role="alert" className="mx-auto max-w-xl px-5 py-24">
      <p className="eyebrow">{strange ? "Refused" : "Not connected"}</p>
      <h1 className="mt-3 font-serif text-4xl tracking-tight">
        {strange ? "These are not this site’s contracts." : "This site does not know its chain yet."}
      </h1>
      {strange ? <Strange reason={error.message} /> : <Unknown reason={error.message} />}
      <button type="button" onClick={onRetry} className="button button-primary mt-8">
        Try again
      </button>
      {error.forgetOwn && (
        <button
          type="button"
          onClick={() => {
            error.forgetOwn?.();
            onRetry();
          }}
          className="button button-quiet mt-8 ml-2"
        >
          Use the site’s node
        </button>
      )}
    </div>
  );
}

const text = "mt-5 text-ink-2 wrap-anywhere";
const list = "mt-5 list-disc space-y-2 pl-5 text-ink-2 marker:text-ink-3";

function Strange({ reason }: { reason: string }) {
  return (
    <>
      <p className={text}>
        The server of this page sent a <code className="code">config.json</code> that names other contracts than the
        page was built for. Your wallet would be asked to send tokens to them, so nothing is shown.
      </p>
      <p className={text}>
        <strong className="font-medium text-ink">{reason}</strong>
      </p>
      <ul className={list}>
        <li>If this is not your own site: leave it, and inform its operator.</li>
        <li>If it is: configure this site’s own contracts, or serve the site that was built for the others.</li>
      </ul>
    </>
  );
}

function Unknown({ reason }: { reason: string }) {
  return (
    <>
      <p className={text}>
        It asks its own server for <code className="code">config.json</code>, beside this page, which names the chain,
        its RPC, the indexer and the contracts. That did not work out:{" "}
        <strong className="font-medium text-ink">{reason}</strong>
      </p>
      <ul className={list}>
        <li>
          On your own machine: run <code className="code">npx pnpm@12.21.0 start</code> in the repository and open the
          address that it prints. It writes this file and serves it.
        </li>
        <li>
          On a server: put the file beside <code className="code">index.html</code>; “A public chain” in docs/network.md
          says what belongs in it.
        </li>
      </ul>
    </>
  );
}

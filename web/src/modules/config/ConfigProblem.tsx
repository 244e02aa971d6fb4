/** The page of a site that does not know its chain. */
export function ConfigProblem({ reason, onRetry }: { reason: string; onRetry: () => void }) {
  return (
    <div role="alert" className="mx-auto max-w-xl px-5 py-24">
      <p className="eyebrow">Not connected</p>
      <h1 className="mt-3 font-serif text-4xl tracking-tight">This site does not know its chain yet.</h1>
      <p className="mt-5 text-ink-2">
        It asks its own server for <code className="code">config.json</code>, beside this page, which names the chain,
        its RPC, the indexer and the contracts. That did not work out:{" "}
        <strong className="font-medium text-ink">{reason}</strong>
      </p>
      <ul className="mt-5 list-disc space-y-2 pl-5 text-ink-2 marker:text-ink-3">
        <li>
          On your own machine: run <code className="code">npx pnpm@12.21.0 start</code> in the repository and open the
          address that it prints. It writes this file and serves it.
        </li>
        <li>
          On a server: put the file beside <code className="code">index.html</code>; “Running a network” in the docs
          says what belongs in it.
        </li>
      </ul>
      <button type="button" onClick={onRetry} className="button button-primary mt-8">
        Try again
      </button>
    </div>
  );
}

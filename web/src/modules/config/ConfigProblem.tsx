import words from "@/messages/config.js";
import { Sentence } from "@/ui/Sentence.tsx";

const { strange, unknown, again } = words;

const FILE = "config.json";
const START = "npx pnpm@12.21.0 start";
const PAGE = "index.html";

type OwnNodeError = Error & { forgetOwn?: () => void };

/** Shown by a site without a valid chain, or with contracts that are not its own. */
export function ConfigProblem({ error, onRetry }: { error: OwnNodeError; onRetry: () => void }) {
  // Compared by name, because the class is in another chunk.
  const isStrange = error.name === "StrangeContractsError";
  return (
    <div role="alert" className="mx-auto max-w-xl px-5 py-24">
      <p className="eyebrow">{isStrange ? strange.mark : unknown.mark}</p>
      <h1 className="mt-3 font-serif text-4xl tracking-tight">{isStrange ? strange.title : unknown.title}</h1>
      {isStrange ? <Strange reason={error.message} /> : <Unknown reason={error.message} />}
      <button type="button" onClick={onRetry} className="button button-primary mt-8">
        {again}
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
          {words.siteNode}
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
        <Sentence say={strange.why} parts={{ file: <code className="code">{FILE}</code> }} />
      </p>
      <p className={text}>
        <strong className="font-medium text-ink">{reason}</strong>
      </p>
      <ul className={list}>
        <li>{strange.leave}</li>
        <li>{strange.own}</li>
      </ul>
    </>
  );
}

function Unknown({ reason }: { reason: string }) {
  return (
    <>
      <p className={text}>
        <Sentence
          say={unknown.why}
          parts={{
            file: <code className="code">{FILE}</code>,
            reason: <strong className="font-medium text-ink">{reason}</strong>,
          }}
        />
      </p>
      <ul className={list}>
        <li>
          <Sentence say={unknown.local} parts={{ command: <code className="code">{START}</code> }} />
        </li>
        <li>
          <Sentence say={unknown.server} parts={{ page: <code className="code">{PAGE}</code> }} />
        </li>
      </ul>
    </>
  );
}

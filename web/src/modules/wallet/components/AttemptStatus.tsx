import { cx } from "@/lib/cx.ts";
import { useLong } from "@/lib/useLong.ts";
import words from "@/messages/connecting.js";
import { type Attempt, cancelConnecting } from "../connect.ts";
import { walletName } from "../walletFace.ts";

/** Milliseconds after which a hint explains where the wallet's window may be. */
const LONG = 8_000;

/** The wallet that is connecting, or why it did not connect. */
export function AttemptStatus({ attempt, onRetry }: { attempt: Attempt; onRetry: () => void }) {
  const { connector, problem } = attempt;
  const { uid } = connector;
  const name = walletName(connector);
  const long = useLong(LONG, problem ? null : uid);
  const cancel = () => {
    cancelConnecting();
    // The pressed button unmounts together with the request it cancels.
    document.querySelector<HTMLElement>(`[data-connector="${uid}"]`)?.focus();
  };
  return (
    <div
      className={cx(
        "mt-4 flex flex-wrap items-center gap-3 rounded-2xl px-4 py-3 text-sm",
        problem ? "bg-bad-soft" : "bg-sunk",
      )}
    >
      <p role={problem ? "alert" : "status"} className="min-w-48 flex-1">
        <strong className="block font-medium">{problem ? problem.sentence : words.waiting({ wallet: name })}</strong>{" "}
        <span className="text-ink-2">
          {problem
            ? problem.remedy
            : connector.type === "testWallet"
              ? words.testEther
              : long
                ? words.long({ wallet: name })
                : words.confirm}
        </span>
      </p>
      <button
        type="button"
        onClick={problem ? onRetry : cancel}
        className={cx("button button-small", problem ? "button-primary" : "button-quiet bg-surface")}
      >
        {problem ? words.again : words.cancel}
      </button>
    </div>
  );
}

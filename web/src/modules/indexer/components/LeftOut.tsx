import words from "@/messages/indexer.js";

/** Reports rows that the page rejected. `what`: the kind of row. */
export function LeftOut({ count, what }: { count: number; what: keyof typeof words.leftOut }) {
  if (count === 0) return null;
  return (
    <p role="status" className="text-[0.8125rem] text-warn">
      {words.leftOut[what]({ count })}
    </p>
  );
}

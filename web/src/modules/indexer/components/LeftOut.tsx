import words from "@/messages/leftOut.js";

/** Reports rows that the page rejected. `what`: the kind of row. */
export function LeftOut({ count, what }: { count: number; what: keyof typeof words }) {
  if (count === 0) return null;
  return (
    <p role="status" className="text-[0.8125rem] text-warn">
      {words[what]({ count })}
    </p>
  );
}

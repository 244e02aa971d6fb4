import { explainProblem } from "@weir/contracts/errors";
import type { Problem } from "@weir/contracts/math/simulate";
import { Warning } from "@/ui/icons.tsx";
import type { ExplainContext } from "../run.ts";

/** Why the chain would refuse, before the wallet is asked. */
export function Problems({ problems, context }: { problems: Problem[]; context: ExplainContext }) {
  return (
    <div role="alert">
      {problems.map((problem) => {
        const { sentence, remedy } = explainProblem(problem, context);
        return (
          <p
            key={`${problem.name}-${problem.reserveId}`}
            className="mt-4 flex gap-3 rounded-xl bg-bad-soft px-4 py-3 text-sm"
          >
            <Warning className="mt-0.5 size-4 shrink-0 text-bad" />
            <span>
              <span className="font-medium">{sentence}</span> {remedy}
            </span>
          </p>
        );
      })}
    </div>
  );
}

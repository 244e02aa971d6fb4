import type { Problem } from "@weir/sdk/actions/simulate";
import type { ExplainContext } from "@/modules/errors/errorContext.ts";
import { explainProblem } from "@/modules/errors/explain.ts";
import { Note } from "@/ui/Note.tsx";

/** Why the chain would revert, before the wallet is asked. */
export function Problems({ problems, context }: { problems: Problem[]; context: ExplainContext }) {
  return (
    <div role="alert">
      {problems.map((problem) => {
        const { sentence, remedy } = explainProblem(problem, context);
        return (
          <div key={`${problem.name}-${problem.reserveId}`} className="mt-4">
            <Note tone="bad">
              <span className="font-medium">{sentence}</span> <span>{remedy}</span>
            </Note>
          </div>
        );
      })}
    </div>
  );
}

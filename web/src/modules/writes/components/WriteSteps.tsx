import type { Call } from "@weir/sdk/actions/call";
import words from "@/messages/writes.js";
import { StepRow } from "@/modules/actions/components/StepRow.tsx";
import type { Writing } from "../useWrite.ts";

/** Each transaction of a write with its state. The calls of a write never change their order. */
export function WriteSteps({ writing }: { writing: Writing }) {
  const { write, run } = writing;
  return (
    <ol aria-label={words.steps} className="space-y-3">
      {run.steps.map((step, index) => {
        const call: Call = write.calls[index]!;
        const title = write.title(call);
        return (
          <StepRow
            key={`${call.address}-${title}`}
            step={step}
            stopped={run.outcome !== null}
            shown={null}
            name={title}
          />
        );
      })}
    </ol>
  );
}

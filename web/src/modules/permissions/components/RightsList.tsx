import { cx } from "@/lib/cx.ts";
import { dateTime } from "@/lib/format/time.ts";
import words from "@/messages/permissions.js";
import { Check, Close, Warning } from "@/ui/icons.tsx";
import { Sentence } from "@/ui/Sentence.tsx";
import { type Expiries, inForce, isForever, rightNames } from "../heldPermissions.ts";

/** Each right of an operator with its end. A right that was never granted is left out. */
export function RightsList({ expiries, isOperator, now }: { expiries: Expiries; isOperator: boolean; now: number }) {
  return (
    <ul className="space-y-1">
      {rightNames
        .filter((name) => expiries[name] > 0)
        .map((name) => {
          const end = expiries[name];
          const holds = inForce(end, now);
          const say = isForever(end) ? words.forever : holds ? words.until : words.ended;
          const Mark = holds ? Check : Close;
          return (
            <li key={name} data-right={name} className={cx("flex items-start gap-2", !holds && "text-ink-3")}>
              <Mark className="mt-0.5 size-4 shrink-0" />
              <span className="min-w-0">
                <span className="figures">
                  <Sentence
                    say={({ right }) => say({ right, time: dateTime(end) })}
                    parts={{ right: <span className="font-medium">{words.rightNames[name]}</span> }}
                  />
                </span>
                <span className="block text-[0.8125rem] text-ink-3">{words.rightNotes[name]}</span>
              </span>
            </li>
          );
        })}
      {isOperator && isForever(expiries.withdraw) && (
        <li className="flex items-start gap-2 text-warn">
          <Warning className="mt-0.5 size-4 shrink-0" />
          <span>{words.operator}</span>
        </li>
      )}
    </ul>
  );
}

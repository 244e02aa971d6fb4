import type { ReactElement } from "react";

/** Stands for the link while the message is composed; no message contains it. */
const PLACE = "\u0000";

/** A message with a link in it, wherever the language places it. `children`: the link. */
export function Sentence({ say, children }: { say: (values: { link: string }) => string; children: ReactElement }) {
  const [before = "", after = ""] = say({ link: PLACE }).split(PLACE);
  return (
    <>
      <span>{before}</span>
      {children}
      <span>{after}</span>
    </>
  );
}

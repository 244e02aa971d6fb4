import { Fragment, type ReactElement } from "react";

/** Surrounds the number of a part while the message is composed; no message contains it. */
const MARK = "\u0000";

/**
 * A message with elements in it (a link, a figure of its own colour), wherever the language places them. `parts`: each
 * by the name of its argument. A message without the argument does without the part.
 */
export function Sentence<Name extends string>({
  say,
  parts,
}: {
  say: (values: Record<Name, string>) => string;
  parts: Record<Name, ReactElement>;
}) {
  const names = Object.keys(parts) as Name[];
  const marks = Object.fromEntries(names.map((name, at) => [name, `${MARK}${at}${MARK}`])) as Record<Name, string>;
  // Texts and the numbers of parts take turns.
  const pieces = say(marks).split(MARK);
  return pieces.map((piece, at) => {
    const name = at % 2 === 0 ? null : names[Number(piece)]!;
    if (name !== null) return <Fragment key={name}>{parts[name]}</Fragment>;
    // A text after the same part is the same text, so it keeps its element.
    return piece === "" ? null : <span key={`after ${pieces[at - 1]}`}>{piece}</span>;
  });
}

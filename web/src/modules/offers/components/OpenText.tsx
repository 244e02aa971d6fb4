"use client";
import { type ReactElement, useEffect, useRef, useState } from "react";
import { Block } from "@/modules/reserve/components/Block.tsx";
import { TextField } from "./Fields.tsx";

/** What an opened text is: an offer of this page, or why it is none. Both empty: nothing has been given yet. */
export type Opened<Offer> = { offer: Offer | null; problem: string };

/** An offer that comes as a link, a text or a file: what it is, whether it can be taken, and why not. */
export function OpenText<Offer>({
  fragment,
  words,
  read,
  onClose,
  children,
}: {
  /** "": the user brings it. */
  fragment: string;
  words: { title: string; paste: string; pasteNote: string; file: string; close: string };
  read: (text: string) => Opened<Offer>;
  onClose: () => void;
  children: (offer: Offer) => ReactElement;
}) {
  const [pasted, setPasted] = useState("");
  const whole = useRef<HTMLDivElement>(null);
  // The button that asked for it has left, or a link has brought another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again with each text in the page's address
  useEffect(() => whole.current?.focus(), [fragment]);

  const text = fragment || pasted;
  const { offer, problem } = text.trim() === "" ? { offer: null, problem: "" } : read(text);
  const close = () => {
    setPasted("");
    onClose();
  };
  return (
    <div ref={whole} tabIndex={-1} className="outline-none" data-opened={offer ? "offer" : problem ? "fault" : "none"}>
      <Block
        title={words.title}
        aside={
          <button type="button" className="button button-plain button-small" onClick={close}>
            {words.close}
          </button>
        }
      >
        {!fragment && (
          <div className="mb-4 space-y-2">
            <TextField
              label={words.paste}
              note={words.pasteNote}
              problem={problem}
              rows={3}
              value={pasted}
              onChange={setPasted}
            />
            <label className="button button-quiet button-small focus-within:outline-2 focus-within:outline-river">
              <span>{words.file}</span>
              <input
                type="file"
                accept=".weir,.txt,text/plain"
                className="sr-only"
                onChange={({ target }) => void target.files?.[0]?.text().then(setPasted)}
              />
            </label>
          </div>
        )}
        {fragment && problem && (
          <p role="alert" className="rounded-xl bg-bad-soft px-4 py-3 text-sm wrap-anywhere">
            {problem}
          </p>
        )}
        {offer && children(offer)}
      </Block>
    </div>
  );
}

"use client";
import { clean } from "@weir/sdk/codec/clean";
import { Component, type ReactNode } from "react";
import words from "@/messages/ui.js";
import { Note } from "./Note.tsx";
import { Sentence } from "./Sentence.tsx";

/** Maximum length of an error message, in code points. */
const LONGEST = 300;

type Props = {
  /** The part that may fail, as a sentence names it: "The history". */
  what: string;
  /** Rendered instead of the default note. */
  fallback?: (error: Error, retry: () => void) => ReactNode;
  /** A new key retries the part, for parts that stay mounted while their data changes. */
  resetKey?: string;
  children: ReactNode;
};

type State = { error: Error | null; resetKey: string | undefined };

/** Confines an exception to one part of the page. */
export class Boundary extends Component<Props, State> {
  override state: State = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  static getDerivedStateFromProps({ resetKey }: Props, state: State) {
    return resetKey === state.resetKey ? null : { error: null, resetKey };
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { what, fallback, children } = this.props;
    if (!error) return children;
    const retry = () => this.setState({ error: null });
    return fallback ? fallback(error, retry) : <PartFailed what={what} error={error} onRetry={retry} />;
  }
}

export function PartFailed({ what, error, onRetry }: { what: string; error: Error; onRetry: () => void }) {
  return (
    <div role="alert" className="my-4">
      <Note tone="bad">
        <p>
          <strong className="font-medium">{words.failed({ what })}</strong>{" "}
          <Sentence
            say={words.failedNote}
            parts={{ text: <span className="wrap-anywhere">{clean(error.message, LONGEST)}</span> }}
          />
        </p>
        <button type="button" onClick={onRetry} className="button button-quiet button-small mt-3 bg-surface">
          {words.again}
        </button>
      </Note>
    </div>
  );
}

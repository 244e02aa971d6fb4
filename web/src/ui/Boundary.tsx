"use client";
import { clean } from "@weir/sdk/codec/clean";
import { Component, type ReactNode } from "react";
import { Note } from "./Note.tsx";

/** Code points of what an error says. */
const LONGEST = 300;

type Props = {
  /** What fails here, as it begins a sentence: "The history". */
  what: string;
  /** Instead of a note in its place. */
  fallback?: (error: Error, retry: () => void) => ReactNode;
  /** Another key, another try: of a part whose place stays while what it shows changes. */
  resetKey?: string;
  children: ReactNode;
};

type State = { error: Error | null; resetKey: string | undefined };

/** Keeps a fault of one part from taking the page with it. */
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
          <strong className="font-medium">{`${what} cannot be shown.`}</strong> Everything else works on. Try again; if
          it stays, reload the page, and report it with this text:{" "}
          <span className="wrap-anywhere">{clean(error.message, LONGEST)}</span>
        </p>
        <button type="button" onClick={onRetry} className="button button-quiet button-small mt-3 bg-surface">
          Try again
        </button>
      </Note>
    </div>
  );
}

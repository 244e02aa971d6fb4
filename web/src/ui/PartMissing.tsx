import { FailureBar } from "./FailureBar.tsx";

/** For a requested part whose code failed to load. `what` begins the sentence. */
export function PartMissing({ what, onRetry, onClose }: { what: string; onRetry: () => void; onClose: () => void }) {
  return (
    <FailureBar
      title={`${what} could not be loaded.`}
      text="Check the connection and try again. If the error persists, the site may have been updated: reload the page."
      onRetry={onRetry}
      onClose={onClose}
    />
  );
}

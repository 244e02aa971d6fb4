/** In the place of an opened offer, until the chain has answered what of it can be taken. */
export const Checking = ({ text }: { text: string }) => (
  <p role="status" className="text-sm text-ink-3">
    {text}
  </p>
);

import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import { AddressLine } from "@/ui/AddressLine.tsx";
import { Note } from "@/ui/Note.tsx";
import { isDouble } from "../names.ts";

/** The token's address: names are not unique, addresses are. */
export function TokenLine({ reserve, className }: { reserve: ReserveSnapshot; className?: string }) {
  return (
    <div className={className}>
      <AddressLine name="Token" address={reserve.info.token} />
      {isDouble(reserve) && (
        <div className="mt-2">
          <Note tone="warn">
            Another token here has the same name or a similar one. Compare the whole address with one that you trust
            before you sign.
          </Note>
        </div>
      )}
    </div>
  );
}

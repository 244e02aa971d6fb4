import type { ReserveSnapshot } from "@weir/sdk/math/snapshot";
import words from "@/messages/tokenLine.js";
import { AddressLine } from "@/ui/AddressLine.tsx";
import { Note } from "@/ui/Note.tsx";
import { isDouble } from "../names.ts";

/** The token's address: names are not unique, addresses are. */
export function TokenLine({ reserve, className }: { reserve: ReserveSnapshot; className?: string }) {
  return (
    <div className={className}>
      <AddressLine name={words.token} address={reserve.info.token} />
      {isDouble(reserve) && (
        <div className="mt-2">
          <Note tone="warn">{words.double}</Note>
        </div>
      )}
    </div>
  );
}

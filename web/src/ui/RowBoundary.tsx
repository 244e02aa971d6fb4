"use client";
import type { ReactNode } from "react";
import { Boundary, PartFailed } from "./Boundary.tsx";
import { roles } from "./tableRoles.ts";

/** Confines an exception to one row of a list. A new `block` retries. */
export function RowBoundary({
  what,
  row,
  block,
  children,
}: {
  what: string;
  row: "li" | "tr";
  block: bigint;
  children: ReactNode;
}) {
  return (
    <Boundary
      what={what}
      resetKey={block.toString()}
      fallback={(error, retry) => {
        const failed = <PartFailed what={what} error={error} onRetry={retry} />;
        if (row === "li") return <li className="px-5">{failed}</li>;
        return (
          <tr {...roles.row}>
            <td {...roles.cell} colSpan={100} className="wide">
              {failed}
            </td>
          </tr>
        );
      }}
    >
      {children}
    </Boundary>
  );
}

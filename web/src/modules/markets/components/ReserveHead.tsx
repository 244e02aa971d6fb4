import type { ReactNode } from "react";
import { cx } from "@/lib/cx.ts";
import rows from "@/messages/marketRows.js";
import words from "@/messages/markets.js";
import { SortMark } from "@/ui/icons.tsx";
import { Sentence } from "@/ui/Sentence.tsx";
import { Term } from "@/ui/Term.tsx";
import { roles } from "@/ui/tableRoles.ts";
import { type Column, type MarketView, nextSort } from "../marketView.ts";

export type Sorting = { sort: MarketView["sort"]; onSort: (sort: MarketView["sort"]) => void };

/** A column's name and, where the columns are side by side, the button that sorts by it. */
function Head({
  column,
  sort,
  onSort,
  className,
  children,
}: Sorting & { column: Column; className?: string | undefined; children: ReactNode }) {
  const current = sort?.by === column ? sort : null;
  const next = nextSort(sort, column);
  return (
    <th
      {...roles.column}
      className={className}
      aria-sort={current ? (current.up ? "ascending" : "descending") : undefined}
    >
      <span
        className={cx(
          "inline-flex items-center gap-0.5",
          column !== "asset" && "lg:-mr-1.5 lg:justify-end lg:[&_button]:text-right",
        )}
      >
        <span>{children}</span>
        <button
          type="button"
          aria-label={words.sort[next === null ? "none" : next.up ? "up" : "down"]({ column: words.columns[column] })}
          onClick={() => onSort(next)}
          className={cx(
            "-my-1 grid h-6 w-4.5 shrink-0 place-items-center rounded max-lg:hidden hover:text-ink",
            current ? "text-river" : "text-ink-3",
          )}
        >
          <SortMark up={current ? current.up : null} className="size-3.5" />
        </button>
      </span>
    </th>
  );
}

/** `own`: with the columns of a connected account. */
export function ReserveHead({ own, ...sorting }: Sorting & { own: boolean }) {
  const head = (column: Column, children: ReactNode, className?: string) => (
    <Head {...sorting} column={column} className={className}>
      {children}
    </Head>
  );
  return (
    <thead {...roles.group}>
      <tr {...roles.row}>
        {head(
          "asset",
          <Sentence say={rows.assetAnd} parts={{ price: <Term name="price">{rows.price}</Term> }} />,
          own ? "lg:w-[14.5%] xl:w-[15%]" : "lg:w-[19%]",
        )}
        {head("supplied", <Term name="supplied">{rows.supplied}</Term>)}
        {head("borrowed", <Term name="borrowed">{rows.borrowed}</Term>)}
        {head(
          "utilisation",
          <Term name="utilisation">{rows.utilisation}</Term>,
          own ? "lg:w-[9.5%] xl:w-[9%]" : "lg:w-[10%] xl:w-[15%]",
        )}
        {head("supplyApy", <Term name="supplyApy">{rows.supplyApy}</Term>)}
        {head("borrowApy", <Term name="borrowApy">{rows.borrowApy}</Term>)}
        {head("ltv", <Term name="ltv">{rows.ltv}</Term>, own ? "lg:w-[9.5%]" : "lg:w-[11.5%] xl:w-[12%]")}
        {head("wallet", <Term name="wallet">{rows.wallet}</Term>, own ? undefined : "lg:w-[10%] xl:w-auto")}
        {own && head("mySupply", words.columns.mySupply)}
        {own && head("myDebt", words.columns.myDebt)}
        <th {...roles.column} className={own ? "lg:w-[10.5%] xl:w-[15.5%]" : "lg:w-[15%] xl:w-[15%]"}>
          <span className="sr-only">{rows.actions}</span>
        </th>
      </tr>
    </thead>
  );
}

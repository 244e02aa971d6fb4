import { wholeNumber } from "@/lib/locale.ts";
/** Reports rows that the page rejected. `one` and `many`: the noun for such a row. */
export function LeftOut({ count, one, many }: { count: number; one: string; many: string }) {
  if (count === 0) return null;
  return (
    <p role="status" className="text-[0.8125rem] text-warn">
      {`${count === 1 ? `1 ${one} was` : `${wholeNumber(count)} ${many} were`} left out: the indexer sent something malformed.`}
    </p>
  );
}

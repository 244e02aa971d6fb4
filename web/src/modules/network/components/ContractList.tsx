"use client";
import { useQuery } from "@tanstack/react-query";
import { type LinkedContract, linkedContracts } from "@weir/sdk/deployments/sameCode";
import { getCode } from "viem/actions";
import { useClient } from "wagmi";
import { cx } from "@/lib/cx.ts";
import { shortHex } from "@/lib/format/formatHex.ts";
import words from "@/messages/network.js";
import { isDerived } from "@/modules/config/isDerived.ts";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { type Copied, CopyButton } from "@/ui/CopyButton.tsx";
import { Digits } from "@/ui/Digits.tsx";
import { Check, Warning } from "@/ui/icons.tsx";
import { Note } from "@/ui/Note.tsx";
import { Skeleton } from "@/ui/Skeleton.tsx";
import { roles } from "@/ui/tableRoles.ts";

/** Core, Lens and what they are linked with: addresses, code hashes, and whether the code is this build's. */
export function ContractList() {
  const site = useSiteConfig();
  const client = useClient()!;
  const { data, isError } = useQuery({
    queryKey: ["contracts"],
    queryFn: () => linkedContracts(site.deployment, (address) => getCode(client, { address })),
    // Code does not change; a node that was silent may be back.
    refetchInterval: ({ state }) => (state.status === "error" ? 5_000 : false),
  });
  return (
    <>
      <div className="space-y-3 px-5 pb-4">
        <p className="-mt-2 max-w-3xl text-[0.8125rem] text-ink-2">
          <span>{words.contractsNote}</span> <span>{isDerived(site) ? words.derived : words.given}</span>
        </p>
        {data?.some(({ same }) => !same) && (
          <div role="alert">
            <Note tone="bad">
              <strong className="font-medium">{words.mismatchTitle}</strong> <span>{words.mismatch}</span>
            </Note>
          </div>
        )}
        {isError && !data && (
          <p role="status" className="text-sm text-warn">
            {words.unread}
          </p>
        )}
      </div>
      {!data && !isError && <Skeleton className="mx-5 mb-5 block h-64 rounded-xl" />}
      {data && (
        <table {...roles.table} className="ledger border-t border-line">
          <thead {...roles.group}>
            <tr {...roles.row}>
              {[words.contract, words.at, words.codeHash, words.state].map((name) => (
                <th key={name} {...roles.column}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody {...roles.group}>
            {data.map((one) => (
              <ContractRow key={one.name} one={one} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function ContractRow({ one: { name, address, codeHash, same } }: { one: LinkedContract }) {
  const Icon = same ? Check : Warning;
  return (
    <tr {...roles.row} data-contract={name}>
      <td {...roles.cell} className="wide font-medium" translate="no">
        {name}
      </td>
      <td {...roles.cell} data-label={words.at}>
        <Hex text={address} what="address" />
      </td>
      <td {...roles.cell} data-label={words.codeHash}>
        {codeHash ? <Hex text={codeHash} what="codeHash" /> : <span className="text-ink-3">{words.none}</span>}
      </td>
      <td {...roles.cell} data-label={words.state}>
        <span className={cx("inline-flex items-center gap-1.5", same ? "text-good" : "text-bad")}>
          <Icon className="size-4 shrink-0" />
          <span>{same ? words.same : codeHash ? words.other : words.none}</span>
        </span>
      </td>
    </tr>
  );
}

function Hex({ text, what }: { text: string; what: Copied }) {
  return (
    <span className="inline-flex items-center gap-1 text-[0.8125rem]">
      <Digits className="font-mono" title={text}>
        {shortHex(text)}
      </Digits>
      <CopyButton text={text} what={what} />
    </span>
  );
}

"use client";
import { approveSharesCall, unauthorizeCall } from "@weir/sdk/actions/permissions";
import type { Deployment } from "@weir/sdk/deployments/deployment";
import { findReserve } from "@weir/sdk/math/snapshot";
import { type Address, isAddressEqual } from "viem";
import { exactAmount, formatAmount } from "@/lib/format/amount.ts";
import { shortHex } from "@/lib/format/formatHex.ts";
import words from "@/messages/permissions.js";
import { useSiteConfig } from "@/modules/config/SiteConfigContext.ts";
import { LeftOut } from "@/modules/indexer/components/LeftOut.tsx";
import type { Venue } from "@/modules/offers/credits.ts";
import { isOf, usePools } from "@/modules/pools/hooks/usePools.ts";
import type { Pool } from "@/modules/pools/pool.ts";
import { AddressLine } from "@/ui/AddressLine.tsx";
import { Digits } from "@/ui/Digits.tsx";
import { Warning } from "@/ui/icons.tsx";
import { Pebble } from "@/ui/Pebble.tsx";
import { countInForce, isUnlimited, type Permissions, revokeAll, takeBack, worthOfShares } from "../heldPermissions.ts";
import { usePermissions } from "../hooks/usePermissions.ts";
import { ApproveForm } from "./ApproveForm.tsx";
import { GrantForm } from "./GrantForm.tsx";
import { PermissionRow, PermissionSection } from "./PermissionSection.tsx";
import { PermissionsSkeleton } from "./PermissionsSkeleton.tsx";
import { RevokeButton } from "./RevokeButton.tsx";
import { RightsList } from "./RightsList.tsx";

/** The permissions of the connected account. */
export function PermissionsView({ account, can }: { account: Address; can: boolean }) {
  const results = usePools();
  const pools = results.flatMap(({ pool }) => (pool && isOf(pool, account) ? pool : []));
  if (pools.length < results.length) return <PermissionsSkeleton />;
  return <Lists key={account} account={account} pools={pools} can={can} />;
}

function Lists({ account, pools, can }: { account: Address; pools: Pool[]; can: boolean }) {
  const { lendingPools: core, peer } = useSiteConfig().deployment;
  const { permissions, silent, leftOut } = usePermissions(account, pools);
  if (!permissions) return <PermissionsSkeleton />;
  const pool = pools[0]!;
  const now = Number(pool.snapshot.timestamp);
  const all = revokeAll(core, permissions, now);
  const common = { account, pool, label: words.revoke, done: words.revoked, disabled: !can };
  return (
    <div className="mt-10 grid items-start gap-4 lg:grid-cols-[1fr_24rem]">
      <div className="min-w-0 space-y-4">
        {!can && <p className="text-sm text-warn">{words.wrongChain}</p>}
        <div className="panel grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-2 px-5 py-4 text-sm">
          <p className="text-ink-2">
            {all.length === 0 ? words.nothing : words.revokeAllNote({ transactions: all.length })}
          </p>
          {all.length > 0 && (
            <RevokeButton
              {...common}
              calls={all}
              label={words.revokeAll({ count: countInForce(permissions, now) })}
              name={words.revokeAll({ count: countInForce(permissions, now) })}
              title={({ kind, address }) =>
                kind === "reset" ? words.titles.token({ symbol: symbolIn(permissions, address) }) : words.titles.many
              }
              done={words.revokedAll}
            />
          )}
        </div>
        <PermissionSection
          id="allowances"
          title={words.allowances}
          note={words.allowancesNote}
          empty={words.noAllowances}
        >
          {permissions.allowances.map((allowance) => {
            const { spender, reserve, amount } = allowance;
            const { symbol, decimals, info } = reserve;
            const venue = venueOf(spender, peer);
            const unlimited = isUnlimited(amount);
            return (
              <PermissionRow
                key={`${info.token} ${spender}`}
                id="allowances"
                name={`allowance-${symbol}${venue ? `-${venue}` : ""}`}
              >
                <span className="flex min-w-0 items-center gap-3">
                  <Pebble token={info.token} className="size-8" />
                  <span className="min-w-0 wrap-anywhere">
                    <Digits className="block font-medium">{symbol}</Digits>
                    <Digits className="block text-ink-2 figures" title={`${exactAmount(amount, decimals)} ${symbol}`}>
                      {unlimited
                        ? words.unlimitedAmount
                        : words.allowanceOf({ amount: `${formatAmount(amount, decimals)} ${symbol}` })}
                    </Digits>
                    <span
                      className={`mt-0.5 flex items-start gap-1 text-[0.8125rem] ${unlimited ? "text-bad" : "text-warn"}`}
                    >
                      <Warning className="mt-0.5 size-3.5 shrink-0" />
                      <span>{unlimited ? words.unlimited : venue ? words.offers[venue] : words.leftOver}</span>
                    </span>
                    {unlimited && venue && (
                      <span className="block text-[0.8125rem] text-ink-2">{words.offers[venue]}</span>
                    )}
                  </span>
                </span>
                <RevokeButton
                  {...common}
                  calls={[takeBack(allowance)]}
                  name={venue ? words.revokeOffers[venue]({ symbol }) : words.revokeThis({ what: symbol })}
                  title={() => words.titles.token({ symbol })}
                />
              </PermissionRow>
            );
          })}
        </PermissionSection>
        <PermissionSection
          id="rights"
          title={words.rights}
          note={words.rightsNote}
          empty={silent ? words.silent : words.noRights}
        >
          {permissions.rights.map(({ operator, expiries, isOperator }) => (
            <PermissionRow key={operator} id="rights" name={`right-${operator}`}>
              <div className="min-w-0 space-y-2">
                <AddressLine
                  name={roleOf(words.operatorName, operator, peer)}
                  address={operator}
                  className="text-sm text-ink"
                />
                <RightsList expiries={expiries} isOperator={isOperator} now={now} />
              </div>
              <RevokeButton
                {...common}
                calls={[unauthorizeCall(core, operator)]}
                name={words.revokeThis({ what: shortHex(operator) })}
                title={() => words.titles.operator({ who: shortHex(operator) })}
              />
            </PermissionRow>
          ))}
        </PermissionSection>
        <PermissionSection
          id="approvals"
          title={words.approvals}
          note={words.approvalsNote}
          empty={silent ? words.silent : words.noApprovals}
        >
          {permissions.approvals.map(({ spender, reserveId, shares }) => {
            const owner = pools.find(({ snapshot }) => snapshot.reserves.some(({ id }) => id === reserveId));
            const reserve = owner && findReserve(owner.snapshot, reserveId);
            const amount = reserve && formatAmount(worthOfShares(reserve, shares), reserve.decimals);
            return (
              <PermissionRow key={`${spender}-${reserveId}`} id="approvals" name={`approval-${spender}`}>
                <div className="min-w-0">
                  <AddressLine
                    name={roleOf(words.spenderName, spender, peer)}
                    address={spender}
                    className="text-sm text-ink"
                  />
                  <Digits className="block wrap-anywhere text-ink-2 figures">
                    {reserve
                      ? isUnlimited(shares)
                        ? words.sharesAll({ symbol: reserve.symbol, pool: owner.name })
                        : words.shares({ worth: `${amount} ${reserve.symbol}`, pool: owner.name })
                      : shares.toString()}
                  </Digits>
                </div>
                <RevokeButton
                  {...common}
                  calls={[approveSharesCall(core, spender, reserveId, 0n)]}
                  name={words.revokeThis({ what: shortHex(spender) })}
                  title={() => words.titles.shares({ who: shortHex(spender) })}
                />
              </PermissionRow>
            );
          })}
        </PermissionSection>
        <p className="text-[0.8125rem] text-ink-3">{silent ? words.silent : words.says}</p>
        <LeftOut count={leftOut} what="permission" />
      </div>
      {can && (
        <div className="min-w-0 space-y-4">
          <GrantForm account={account} pool={pool} />
          <ApproveForm account={account} pools={pools} approvals={permissions.approvals} />
        </div>
      )}
    </div>
  );
}

/** The role of an address, and which contract of this site it is. */
function roleOf(role: string, who: Address, peer: Deployment["peer"]): string {
  const venue = venueOf(who, peer);
  return venue ? words.ours[venue]({ role }) : role;
}

/** Which of the contracts that offers draw on an address is. */
const venueOf = (who: Address, peer: Deployment["peer"]): Venue | null =>
  (["desk", "loans"] as const).find((one) => peer?.[one] && isAddressEqual(peer[one], who)) ?? null;

const symbolIn = ({ allowances }: Permissions, token: Address): string =>
  allowances.find(({ reserve }) => isAddressEqual(reserve.info.token, token))?.reserve.symbol ?? shortHex(token);

import { approval, authorization, nonce } from "ponder:schema";
import { idToHex } from "@weir/sdk/codec/ids";
import { RIGHTS } from "@weir/sdk/orders/authorization";
import type { Address } from "viem";
import type { Log } from "../log.ts";
import { seeAccount } from "./account.ts";
import type { Args, Db } from "./types.ts";

// What others may do for an account.

/** No expiry: the largest value of 40 bits. */
const ALWAYS = 2n ** 40n - 1n;

type Rights = { withdraw?: bigint; borrow?: bigint; manage?: bigint };

const give = async (db: Db, log: Log, account: Address, operator: Address, rights: Rights): Promise<void> => {
  await seeAccount(db, account, log.timestamp);
  const given = { ...rights, updatedAt: log.timestamp };
  await db
    .insert(authorization)
    .values({ account, operator, withdraw: 0n, borrow: 0n, manage: 0n, ...given })
    .onConflictDoUpdate(given);
};

/** An ERC-6909 operator has the withdraw right alone. An AuthorizationSet that follows directly carries all rights. */
export const operatorSet = (db: Db, log: Log, args: Args<"OperatorSet">): Promise<void> =>
  give(db, log, args.owner, args.spender, { withdraw: args.approved ? ALWAYS : 0n });

export const authorizationSet = (db: Db, log: Log, args: Args<"AuthorizationSet">): Promise<void> => {
  const until = (right: number): bigint => ((args.rights & right) === 0 ? 0n : BigInt(args.expiry));
  const rights = { withdraw: until(RIGHTS.withdraw), borrow: until(RIGHTS.borrow), manage: until(RIGHTS.manage) };
  return give(db, log, args.account, args.operator, rights);
};

export const nonceSet = async (db: Db, log: Log, { account, key, next }: Args<"NonceSet">): Promise<void> => {
  await seeAccount(db, account, log.timestamp);
  await db.insert(nonce).values({ account, key, next }).onConflictDoUpdate({ next });
};

/** The allowance, whatever it was before. A transfer that uses it emits no Approval: transfer.ts lowers it. */
export const approved = async (db: Db, log: Log, args: Args<"Approval">): Promise<void> => {
  const { owner, spender, id, amount } = args;
  await seeAccount(db, owner, log.timestamp);
  const given = { amount, updatedAt: log.timestamp };
  await db
    .insert(approval)
    .values({ owner, spender, reserveId: idToHex(id), ...given })
    .onConflictDoUpdate(given);
};

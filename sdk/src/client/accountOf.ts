import type { Account, Address, Client } from "viem";
import { BaseError } from "viem";
import { parseAccount } from "viem/accounts";

/** A function needs an account, and neither its caller nor the client names one. */
export class AccountMissingError extends BaseError {
  constructor() {
    super("No account is given. Pass `account`, or create the client with an `account`.", {
      name: "AccountMissingError",
    });
  }
}

/** The account that is given, else the client's. @throws AccountMissingError where there is neither */
export function accountOf(client: Client, account: Account | Address | undefined = client.account): Account {
  if (!account) throw new AccountMissingError();
  return parseAccount(account);
}

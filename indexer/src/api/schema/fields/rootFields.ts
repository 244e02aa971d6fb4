import type { Builder } from "../builder.ts";
import type { EntityTypes } from "../types.ts";

/** The lists of the whole index. */
export const addRootLists = (builder: Builder, types: EntityTypes): void => {
  builder.queryFields((t) => {
    const { pool, reserve, asset, account, position, entry, liquidation, writeOff, flashLoan } = types;
    const { authorization, approval, configChange, announcement, auction } = types;
    const { order, budget, epoch, fill, deal, dealStep, loan, loanStep, arbiter, watcher, credit } = types;
    // The builder infers a row's type from one entity at a time; a root list has no parent whose type matters.
    const list = (of: unknown, description: string) => {
      const { connection, args, complexity, open } = of as EntityTypes["pool"];
      return t.field({
        type: connection,
        args,
        complexity,
        description,
        resolve: (_, asked, question) => open(question, asked),
      });
    };
    return {
      pools: list(pool, "All pools."),
      reserves: list(reserve, "The reserves of all pools, as of now."),
      assets: list(asset, "The tokens of all pools."),
      accounts: list(account, "All accounts that the ledger knows."),
      positions: list(position, "The positions of all accounts, as of now."),
      entries: list(entry, "The ledger of all accounts, newest first."),
      liquidations: list(liquidation, "All liquidations, newest first."),
      writeOffs: list(writeOff, "All write-offs, newest first."),
      flashLoans: list(flashLoan, "All flash loans, newest first."),
      authorizations: list(authorization, "The rights of all operators."),
      approvals: list(approval, "What all spenders may transfer."),
      configChanges: list(configChange, "The history of all settings, newest first."),
      announcements: list(announcement, "What owners have announced, newest first."),
      auctions: list(auction, "The last auction of each account that had one."),
      orders: list(order, "Orders between two persons that were placed or published on the chain."),
      budgets: list(budget, "What makers' orders have used."),
      epochs: list(epoch, "The epochs of makers who have cancelled all of their orders."),
      fills: list(fill, "All swaps between two persons, newest first."),
      deals: list(deal, "All deals, newest first."),
      dealSteps: list(dealStep, "What happened to all deals, newest first."),
      loans: list(loan, "All loans between two persons, newest first."),
      loanSteps: list(loanStep, "What happened to all loans, newest first."),
      arbiters: list(arbiter, "Who is willing to be an arbiter, for longest first."),
      watchers: list(watcher, "Who may dispute for sellers."),
      credits: list(credit, "Money that parties refused and can collect."),
    };
  });
};

import type { Builder } from "./builder.ts";
import { entities } from "./entities.ts";
import { addEnums } from "./enumTypes.ts";
import { makeLists } from "./listType.ts";
import { addScalars } from "./scalars.ts";

/** All entities' types, which the modules of fields tie to each other. */
export const makeTypes = (builder: Builder) => {
  addScalars(builder);
  const enumTypes = addEnums(builder);
  const list = makeLists(builder, enumTypes);
  return {
    enums: enumTypes,
    pool: list(entities.pool),
    reserve: list(entities.reserve),
    asset: list(entities.asset),
    account: list(entities.account),
    position: list(entities.position),
    entry: list(entities.entry),
    liquidation: list(entities.liquidation),
    writeOff: list(entities.writeOff),
    flashLoan: list(entities.flashLoan),
    authorization: list(entities.authorization),
    approval: list(entities.approval),
    nonce: list(entities.nonce),
    configChange: list(entities.configChange),
    announcement: list(entities.announcement),
    auction: list(entities.auction),
    order: list(entities.order),
    budget: list(entities.budget),
    epoch: list(entities.epoch),
    fill: list(entities.fill),
    deal: list(entities.deal),
    dealStep: list(entities.dealStep),
    loan: list(entities.loan),
    loanStep: list(entities.loanStep),
    arbiter: list(entities.arbiter),
    watcher: list(entities.watcher),
    credit: list(entities.credit),
  };
};

export type EntityTypes = ReturnType<typeof makeTypes>;

// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** More pages */
  readonly part: string;
  /** Desk */
  readonly desk: string;
  /** Swap, buy and sell with a person */
  readonly deskNote: string;
  /** Loans */
  readonly loans: string;
  /** Fixed rate and term, from person to person */
  readonly loansNote: string;
  /** Account */
  readonly account: string;
  /** Look at any address */
  readonly accountNote: string;
  /** Liquidations */
  readonly liquidations: string;
  /** Who is near, and what happened */
  readonly liquidationsNote: string;
  /** Permissions */
  readonly permissions: string;
  /** Who may act for you */
  readonly permissionsNote: string;
  /** Create a pool */
  readonly pool: string;
  /** Your own assets and rules */
  readonly poolNote: string;
  /** Alerts */
  readonly alerts: string;
  /** Be told while the page is open */
  readonly alertsNote: string;
  /** Network */
  readonly network: string;
  /** Nodes, contracts, your own node */
  readonly networkNote: string;
};
export default messages;

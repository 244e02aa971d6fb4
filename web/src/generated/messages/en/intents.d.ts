// Written by `pnpm codegen` from web/messages.
declare const messages: {
  /** This action */
  readonly host: string;
  /** This action cannot be shown. */
  readonly broken: string;
  /** Transactions that were already sent continue: check your wallet before you send again. {reason} */
  readonly sentGoOn: (values: { reason: string | number }) => string;
  readonly words: {
    readonly supply: {
      /** Supply */
      readonly verb: string;
      /** Supply {what} */
      readonly title: (values: { what: string | number }) => string;
      /** Supplied {what} */
      readonly done: (values: { what: string | number }) => string;
    };
    readonly supplyCollateral: {
      /** Add collateral */
      readonly verb: string;
      /** Add collateral {what} */
      readonly title: (values: { what: string | number }) => string;
      /** Added as collateral {what} */
      readonly done: (values: { what: string | number }) => string;
    };
    readonly borrow: {
      /** Borrow */
      readonly verb: string;
      /** Borrow {what} */
      readonly title: (values: { what: string | number }) => string;
      /** Borrowed {what} */
      readonly done: (values: { what: string | number }) => string;
    };
    readonly repay: {
      /** Repay */
      readonly verb: string;
      /** Repay {what} */
      readonly title: (values: { what: string | number }) => string;
      /** Repaid {what} */
      readonly done: (values: { what: string | number }) => string;
    };
    readonly withdraw: {
      /** Withdraw */
      readonly verb: string;
      /** Withdraw {what} */
      readonly title: (values: { what: string | number }) => string;
      /** Withdrew {what} */
      readonly done: (values: { what: string | number }) => string;
    };
    readonly withdrawCollateral: {
      /** Withdraw collateral */
      readonly verb: string;
      /** Withdraw collateral {what} */
      readonly title: (values: { what: string | number }) => string;
      /** Withdrew {what} */
      readonly done: (values: { what: string | number }) => string;
    };
    readonly enable: {
      /** Let it back my debts */
      readonly verb: string;
      /** {what}: let it back my debts */
      readonly title: (values: { what: string | number }) => string;
      /** {what}: Backs your debts now */
      readonly done: (values: { what: string | number }) => string;
    };
    readonly disable: {
      /** Stop it backing debts */
      readonly verb: string;
      /** {what}: stop it backing debts */
      readonly title: (values: { what: string | number }) => string;
      /** {what}: Backs no debt any more */
      readonly done: (values: { what: string | number }) => string;
    };
  };
};
export default messages;

// Written by `pnpm codegen` from web/messages.
declare const messages: {
  readonly history: {
    /** What the chart shows */
    readonly shows: string;
    /** How far back */
    readonly span: string;
    /** Save as CSV */
    readonly csv: string;
    /** All values of the time shown, in full. */
    readonly csvHint: string;
    /** {what} over {span} */
    readonly over: (values: { span: string | number; what: string | number }) => string;
    /** Average of the time shown: {entries} */
    readonly average: (values: { entries: string | number }) => string;
    /** The past comes from the indexer, the present from the chain. */
    readonly sources: string;
    /** The indexer does not answer, so history is missing for now. */
    readonly silent: string;
    /** No history yet. */
    readonly empty: string;
    /** not known */
    readonly noPrice: string;
    /** Thin lines bridge hours of which the indexer knows no price. */
    readonly holes: string;
    /** Now */
    readonly now: string;
    /** Marked in the chart: {count} */
    readonly marks: (values: { count: string | number }) => string;
    /** Liquidation */
    readonly liquidation: string;
    /** Change of settings */
    readonly setting: string;
    /** Liquidations and changes of settings are missing: the indexer does not tell them now. */
    readonly marksMissing: string;
    /** {when}: {entries} */
    readonly says: (values: { entries: string | number; when: string | number }) => string;
    /** {name} {value} */
    readonly entry: (values: { name: string | number; value: string | number }) => string;
  };
  readonly spans: {
    readonly day: {
      /** 24h */
      readonly label: string;
      /** the last 24 hours */
      readonly name: string;
    };
    readonly week: {
      /** 7d */
      readonly label: string;
      /** the last 7 days */
      readonly name: string;
    };
    readonly month: {
      /** 30d */
      readonly label: string;
      /** the last 30 days */
      readonly name: string;
    };
    readonly year: {
      /** 1y */
      readonly label: string;
      /** the last year */
      readonly name: string;
    };
    readonly all: {
      /** All */
      readonly label: string;
      /** all time */
      readonly name: string;
    };
  };
  readonly series: {
    /** Rates */
    readonly rates: string;
    /** Amounts */
    readonly amounts: string;
    /** Utilisation */
    readonly utilisation: string;
    /** Price */
    readonly price: string;
    /** Rate at target */
    readonly target: string;
  };
  readonly lines: {
    /** Supply APY */
    readonly supplyApy: string;
    /** Borrow APY */
    readonly borrowApy: string;
    /** Supplied */
    readonly supplied: string;
    /** Borrowed */
    readonly borrowed: string;
    /** Utilisation */
    readonly utilisation: string;
    /** Low */
    readonly low: string;
    /** High */
    readonly high: string;
    /** Rate at target */
    readonly target: string;
  };
  readonly holders: {
    /** Suppliers */
    readonly supply: string;
    /** Borrowers */
    readonly borrow: string;
    /** Nobody yet. */
    readonly none: string;
    /** The indexer does not answer, so holders are missing for now. */
    readonly silent: string;
    /** From the indexer. Shares are of all that is supplied or borrowed now. */
    readonly note: string;
    /** you */
    readonly you: string;
  };
  readonly curve: {
    /** Now, at {percent} utilisation */
    readonly nowAt: (values: { percent: string | number }) => string;
    /** At {percent} utilisation */
    readonly at: (values: { percent: string | number }) => string;
    /** {at}: supply {supply}, borrow {borrow} */
    readonly says: (values: { at: string | number; borrow: string | number; supply: string | number }) => string;
    /** Rates by utilisation */
    readonly label: string;
    /** target */
    readonly target: string;
  };
};
export default messages;

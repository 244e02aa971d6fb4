import { seqRange } from "./messages.ts";
import type { Sql } from "./sql.ts";

/** Milliseconds between two looks. */
const LOOK = 200;

/** The newest `seq`, looked up once for all open streams, and only while one is open. */
export type Newest = {
  /** Resolves once a message after `seq` exists, or after `patience` milliseconds. @returns the newest `seq` */
  after: (seq: number, patience: number) => Promise<number>;
};

export function watchNewest(sql: Sql): Newest {
  const waiting = new Set<{ seq: number; wake: (newest: number) => void }>();
  let [newest, looking] = [0, false];

  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    try {
      while (waiting.size > 0) {
        // A database that does not answer now is asked again: the streams stay open.
        newest = await seqRange(sql).then(
          ({ last }) => last,
          () => newest,
        );
        for (const one of [...waiting]) if (one.seq < newest) one.wake(newest);
        if (waiting.size > 0) await new Promise((resolve) => setTimeout(resolve, LOOK));
      }
    } finally {
      looking = false;
    }
  };

  return {
    after: (seq, patience) =>
      new Promise((resolve) => {
        const one = {
          seq,
          wake: (value: number) => {
            clearTimeout(timer);
            waiting.delete(one);
            resolve(value);
          },
        };
        const timer = setTimeout(() => one.wake(newest), patience);
        waiting.add(one);
        void look();
      }),
  };
}

import { peerBudget, peerEpoch } from "ponder:schema";
import DataLoader from "dataloader";
import { and, eq, inArray, or } from "ponder";
import type { Hex } from "viem";
import type { OrderColumns } from "../../store/orderRow.ts";
import type { Question } from "../question.ts";

export type OrderStatus = "open" | "notStarted" | "expired" | "anotherEpoch" | "cancelled" | "usedUp";

type Asked = Pick<OrderColumns, "venue" | "maker" | "budget" | "token" | "amount" | "epoch" | "start" | "expiry">;
type Known = { used: bigint; cancelled: boolean; epoch: bigint };

/** What is left of an order, and why nothing is: what its maker holds is not asked. */
export const orderStatus = (
  order: Pick<Asked, "amount" | "epoch" | "start" | "expiry">,
  known: Known,
  time: number,
): { status: OrderStatus; left: bigint } => {
  const refused = (status: OrderStatus) => ({ status, left: 0n });
  if (BigInt(time) > order.expiry) return refused("expired");
  if (known.epoch !== order.epoch) return refused("anotherEpoch");
  if (known.cancelled) return refused("cancelled");
  const left = order.amount - known.used;
  if (left <= 0n) return refused("usedUp");
  return { status: BigInt(time) < order.start ? "notStarted" : "open", left };
};

const keyOf = ({ venue, maker, budget, token }: Record<"venue" | "maker" | "budget" | "token", string>): string =>
  [venue, maker, budget, token].join(" ");

/** What orders have used, and their makers' epochs: all that a level of the answer asks for in two statements. */
const loaderOf = ({ reader: { db, run } }: Question) =>
  new DataLoader<Asked, Known, string>(
    async (orders) => {
      const makers = [...new Set(orders.map(({ maker }) => maker))];
      const ofOrder = ({ venue, maker, budget, token }: Asked) =>
        and(
          eq(peerBudget.venue, venue),
          eq(peerBudget.maker, maker),
          eq(peerBudget.budget, budget),
          eq(peerBudget.token, token),
        );
      const budgets = await run(
        db
          .select()
          .from(peerBudget)
          .where(or(...orders.map(ofOrder))),
      );
      const epochs = await run(db.select().from(peerEpoch).where(inArray(peerEpoch.maker, makers)));
      const used = new Map(budgets.map((row) => [keyOf(row), row]));
      const epochOf = (venue: string, maker: Hex) =>
        epochs.find((row) => row.venue === venue && row.maker === maker)?.epoch ?? 0n;
      return orders.map((order) => {
        const row = used.get(keyOf(order));
        const epoch = epochOf(order.venue, order.maker);
        return { used: row?.used ?? 0n, cancelled: row?.cancelled ?? false, epoch };
      });
    },
    { cacheKeyFn: keyOf, maxBatchSize: 100 },
  );

/** As of the last indexed block. */
export const orderNow = async (question: Question, order: Asked): Promise<{ status: OrderStatus; left: bigint }> => {
  const loader = await question.memo("budgets of orders", () => Promise.resolve(loaderOf(question)));
  const [known, { time }] = await Promise.all([loader.load(order), question.head()]);
  return orderStatus(order, known, time);
};

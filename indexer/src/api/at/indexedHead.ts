import { sql } from "ponder";
import { ApiError } from "../limits/apiError.ts";
import type { Moment } from "../moment.ts";
import type { Reader } from "../sql/reader.ts";

// Ponder's checkpoint: 10 digits of the block's time, 16 of the chain's id, 16 of the block's number, and more.
const CHECKPOINT = /^(\d{10})\d{16}(\d{16})/;

/** The last block whose rows are in the database. @throws ApiError BUSY where the first block is not indexed yet */
export const headOf = async ({ db, run }: Reader): Promise<Moment> => {
  const query = db.select({ latest: sql<string>`latest_checkpoint` }).from(sql`_ponder_checkpoint`);
  const [row] = await run(query);
  const [, time, block] = CHECKPOINT.exec(row?.latest ?? "") ?? [];
  if (time === undefined || block === undefined)
    throw new ApiError("BUSY", "No block is indexed yet. Ask again in a few seconds.");
  return { block: Number(block), time: Number(time) };
};

import { sql } from "ponder";
import { readCheckpointText } from "../../../run/ponderCheckpoint.ts";
import { ApiError } from "../limits/apiError.ts";
import type { Moment } from "../moment.ts";
import { prepared } from "../sql/prepared.ts";
import type { Reader } from "../sql/reader.ts";

const checkpoint = prepared((db) =>
  db.select({ latest: sql<string>`latest_checkpoint` }).from(sql`_ponder_checkpoint`).prepare("weir_checkpoint"),
);

/** The last block whose rows are in the database. @throws ApiError BUSY where the first block is not indexed yet */
export const headOf = async ({ db, run }: Reader): Promise<Moment> => {
  const [row] = await run(checkpoint(db));
  const moment = readCheckpointText(row?.latest ?? "");
  if (moment === undefined) throw new ApiError("BUSY", "No block is indexed yet. Ask again in a few seconds.");
  return moment;
};

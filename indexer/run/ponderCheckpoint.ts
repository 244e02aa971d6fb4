/** A checkpoint of Ponder: 10 digits of the block's time, 16 of the chain's id, 16 of the block's number, and more. */
const CHECKPOINT = /^(\d{10})\d{16}(\d{16})/;

/** The block of a checkpoint, and its time in seconds; undefined: it is none. */
export const readCheckpointText = (text: string): { block: number; time: number } | undefined => {
  const [, time, block] = CHECKPOINT.exec(text) ?? [];
  return time === undefined || block === undefined ? undefined : { block: Number(block), time: Number(time) };
};

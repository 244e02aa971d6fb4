/** A block and its time. */
export type Moment = {
  block: number;
  /** seconds */
  time: number;
};

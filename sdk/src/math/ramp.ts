/** Seconds over which a lower liquidation threshold takes effect: a week. */
export const RAMP_LENGTH = 7 * 24 * 60 * 60;

/** A liquidation threshold and the fall that leads to it, basis points and seconds. */
export type Ramp = {
  /** where the fall ends */
  liquidationThreshold: number;
  rampFrom: number;
  rampEnd: number;
};

/** The liquidation threshold in force at that second, as the library ThresholdRamp has it: on a straight line, rounded up. */
export const thresholdAt = ({ liquidationThreshold, rampFrom, rampEnd }: Ramp, timestamp: number): number => {
  if (timestamp >= rampEnd) return liquidationThreshold;
  return liquidationThreshold + Math.ceil(((rampFrom - liquidationThreshold) * (rampEnd - timestamp)) / RAMP_LENGTH);
};

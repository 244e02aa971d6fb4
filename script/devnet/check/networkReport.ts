import type { measure } from "./trial.ts";

export type Measured = Awaited<ReturnType<typeof measure>>;

/** The output of `pnpm devnet:check --json`; `problems` names the limits that were exceeded, as sentences. */
export type Report = Measured & { passed: boolean; problems: string[] };

/** The limits for a machine with two cores. */
export const limits = {
  secondsToFirstBlock: 20,
  missedOfThirty: 1,
  medianMs: 400,
  worstMs: 1_000,
  secondsToLevel: 15,
  memoryMb: 600,
  watchedSlots: 30,
};

export function judge(measured: Measured): Report {
  const { slots, propagation, heads, finality, deploy, outage, restart, partition, finalised, loan, nodes } = measured;
  const firstBlock = measured.secondsToFirstBlock;
  const allowed = Math.max(1, Math.floor((slots.watched * limits.missedOfThirty) / 30));
  const heavy = nodes.filter(({ memoryMb }) => memoryMb > limits.memoryMb);
  const claims: [boolean, string][] = [
    [firstBlock <= limits.secondsToFirstBlock, `The first block came after ${firstBlock} s.`],
    [slots.watched >= limits.watchedSlots, `Only ${slots.watched} slots were watched.`],
    [slots.missed <= allowed, `${slots.missed} of ${slots.watched} slots were missed.`],
    [propagation.medianMs <= limits.medianMs, `Half the blocks took longer than ${propagation.medianMs} ms.`],
    [propagation.worstMs <= limits.worstMs, `A block took ${propagation.worstMs} ms from node to node.`],
    [
      heads.sampled > 0 && heads.equal === heads.sampled,
      `Of ${heads.sampled} blocks sampled, ${heads.equal} were equal on all nodes.`,
    ],
    [finality.epoch > 0, "Nothing was finalised."],
    [deploy.sameCode, `What ${deploy.through} deployed, ${deploy.readThrough} does not have.`],
    [outage.blocks > 0, `No block came while ${outage.killed} was dead.`],
    [outage.finalBeyondKill, `Nothing new was finalised while ${outage.killed} was dead.`],
    [restart.secondsToLevel <= limits.secondsToLevel, `${outage.killed} took ${restart.secondsToLevel} s to be level.`],
    [partition.parted || partition.by !== "namespaces", "Both sides of the cut went on together: it was not cut."],
    [partition.majorityFinalised, "The larger side of the cut did not finalise."],
    [!partition.minorityFinalised, "The smaller side of the cut finalised."],
    [Number.isFinite(partition.secondsToAgree), "The two sides did not agree again."],
    [partition.transactionKept !== false, "A transaction of the smaller side was lost."],
    [finalised.blocks > 0 && finalised.reverted === 0, `${finalised.reverted} finalised blocks were reverted.`],
    [loan.foundOn.length === nodes.length, `The loan is on ${loan.foundOn.join(", ") || "no node"} only.`],
    [
      heavy.length === 0,
      `More than ${limits.memoryMb} MB: ${heavy.map(({ name, memoryMb }) => `${name} ${memoryMb} MB`).join(", ")}.`,
    ],
  ];
  const problems = claims.filter(([holds]) => !holds).map(([, problem]) => problem);
  return { passed: problems.length === 0, problems, ...measured };
}

/** The report as text. */
export function summary(report: Report): string {
  const { slots, propagation, heads, finality, deploy, outage, restart, partition, finalised, loan, machine } = report;
  const rows = [
    ["nodes", report.nodes.map((node) => `${node.name}: ${node.execution}, ${node.memoryMb} MB`).join("; ")],
    ["machine", `${machine.cores} cores, load ${machine.load}`],
    ["first block", `${report.secondsToFirstBlock} s`],
    ["slots", `${slots.missed} of ${slots.watched} missed`],
    ["from node to node", `median ${propagation.medianMs} ms, worst ${propagation.worstMs} ms`],
    ["same block everywhere", `${heads.equal} of ${heads.sampled}`],
    ["finality", `epoch ${finality.epoch} at slot ${finality.atSlot}`],
    ["deploy", `through ${deploy.through}, read through ${deploy.readThrough}`],
    ["outage", `${outage.killed} killed: ${outage.blocks} blocks in ${outage.slots} slots`],
    ["restart", `level after ${restart.secondsToLevel} s`],
    ["cut", `by ${partition.by}, ${partition.slots} slots; agreed again after ${partition.secondsToAgree} s`],
    ["sent on the small side", { true: "kept", false: "lost", null: "nothing" }[`${partition.transactionKept}`]],
    ["finalised", `${finalised.blocks} blocks seen, ${finalised.reverted} reverted`],
    ["loan", `found on ${loan.foundOn.join(", ")}`],
  ];
  const lines = rows.map(([title = "", text]) => `  ${title.padEnd(22)}${text}`);
  const problems = report.problems.map((problem) => `  ✗ ${problem}`);
  const verdict = report.passed ? "The network passed." : `The network failed:\n${problems.join("\n")}`;
  return `\n${lines.join("\n")}\n\n${verdict}`;
}

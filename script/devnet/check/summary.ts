import type { Report } from "./report.ts";

/** The report for people. */
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
  const verdict = report.passed
    ? "The network held."
    : `It did not hold:\n${report.problems.map((problem) => `  ✗ ${problem}`).join("\n")}`;
  return `\n${lines.join("\n")}\n\n${verdict}`;
}

import { expect, test } from "vitest";
import { nodeProblem } from "./node-version.mjs";

test.each(["22.18.0", "22.23.3", "24.0.0"])("default: %s is new enough", (version) =>
  expect(nodeProblem(version)).toBeUndefined(),
);

test.each(["20.20.2", "22.17.1", "18.0.0"])("error: %s is too old, and the message says what to do", (version) => {
  expect(nodeProblem(version)).toMatch(`and this is Node ${version}.`);
  expect(nodeProblem(version)).toMatch("npx pnpm@12.21.0 install");
});

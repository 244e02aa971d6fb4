import type { Page } from "@playwright/test";
import { lensAbi } from "@weir/sdk/abi";
import type { PoolSnapshot } from "@weir/sdk/math/snapshot";
import { decodeFunctionResult, encodeFunctionResult, getAbiItem, type Hex, toFunctionSelector } from "viem";
import { siteConfig } from "./siteUnderTest.ts";

type Call = { id: number; method: string; params: [{ to?: Hex; data?: Hex }] };
type Answer = { id: number; result?: Hex };

/** From here on the page's node returns `lie(truth)` for every pool. The wallet's own node is not affected. */
export async function lieAboutPools(page: Page, lie: (snapshot: PoolSnapshot) => PoolSnapshot): Promise<void> {
  const { rpcUrls, deployment } = await siteConfig();
  const snapshot = { abi: lensAbi, functionName: "snapshot" } as const;
  const selector = toFunctionSelector(getAbiItem({ abi: lensAbi, name: "snapshot" }));
  await page.route(rpcUrls[0]!, async (route) => {
    const asked = route.request().postDataJSON() as Call | Call[];
    const calls = [asked].flat();
    const isSnapshot = ({ method, params }: Call) =>
      method === "eth_call" &&
      params[0].to?.toLowerCase() === deployment.lens.toLowerCase() &&
      params[0].data?.startsWith(selector) === true;
    if (!calls.some(isSnapshot)) return route.continue();
    const response = await route.fetch();
    const answers = [(await response.json()) as Answer | Answer[]].flat().map((answer) => {
      const call = calls.find(({ id }) => id === answer.id);
      if (!call || !isSnapshot(call) || !answer.result) return answer;
      const reported = lie(decodeFunctionResult({ ...snapshot, data: answer.result }));
      return { ...answer, result: encodeFunctionResult({ ...snapshot, result: reported }) };
    });
    return route.fulfill({ response, json: Array.isArray(asked) ? answers : answers[0] });
  });
}

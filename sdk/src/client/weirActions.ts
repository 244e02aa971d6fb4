import type { Client } from "viem";
import type { Plan } from "../actions/plan.ts";
import type { HealthFactor } from "../math/health.ts";
import type { PoolSnapshot } from "../math/snapshot.ts";
import type { Contracts } from "./contracts.ts";
import { type GetHealthFactorParameters, getHealthFactor } from "./getHealthFactor.ts";
import { type GetMarketParameters, getMarket, type Market } from "./getMarket.ts";
import { type GetPortfolioParameters, getPortfolio, type PoolPosition } from "./getPortfolio.ts";
import { type GetSnapshotParameters, getSnapshot } from "./getSnapshot.ts";
import { type GetWeirEventsParameters, getWeirEvents } from "./getWeirEvents.ts";
import { type PlanActionsParameters, planActions } from "./planActions.ts";
import type { PlanPreview } from "./previewPlan.ts";
import { type SendActionsParameters, sendActions } from "./sendActions.ts";
import { type SendPlanParameters, type SentPlan, sendPlan } from "./sendPlan.ts";
import { type SimulatePlanParameters, simulatePlan } from "./simulatePlan.ts";
import { type WatchWeirEventsParameters, watchWeirEvents } from "./watchWeirEvents.ts";
import type { WeirEvent, WeirEventName } from "./weirEvent.ts";

/** Parameters of a function beside a deployment that is bound already. */
type Bound<parameters> = Omit<parameters, "deployment">;

/** The functions of `client/*`, bound to a client and a deployment. */
export type WeirActions = {
  getSnapshot: (parameters: Bound<GetSnapshotParameters>) => Promise<PoolSnapshot>;
  getMarket: (parameters: Bound<GetMarketParameters>) => Promise<Market>;
  getPortfolio: (parameters: Bound<GetPortfolioParameters>) => Promise<readonly PoolPosition[]>;
  getHealthFactor: (parameters: Bound<GetHealthFactorParameters>) => Promise<HealthFactor>;
  planActions: (parameters: Bound<PlanActionsParameters>) => Promise<Plan>;
  simulatePlan: (parameters: Bound<SimulatePlanParameters>) => Promise<PlanPreview>;
  sendPlan: (parameters: Bound<SendPlanParameters>) => Promise<SentPlan>;
  sendActions: (parameters: Bound<SendActionsParameters>) => Promise<SentPlan>;
  getWeirEvents: <name extends WeirEventName = WeirEventName>(
    parameters: Bound<GetWeirEventsParameters<name>>,
  ) => Promise<WeirEvent<name>[]>;
  watchWeirEvents: <name extends WeirEventName = WeirEventName>(
    parameters: Bound<WatchWeirEventsParameters<name>>,
  ) => () => void;
};

/** Extends a client that exists already: `client.extend(weirActions(deployment))`. */
export const weirActions =
  (deployment: Contracts) =>
  (client: Client): WeirActions => ({
    getSnapshot: (parameters) => getSnapshot(client, { ...parameters, deployment }),
    getMarket: (parameters) => getMarket(client, { ...parameters, deployment }),
    getPortfolio: (parameters) => getPortfolio(client, { ...parameters, deployment }),
    getHealthFactor: (parameters) => getHealthFactor(client, { ...parameters, deployment }),
    planActions: (parameters) => planActions(client, { ...parameters, deployment }),
    simulatePlan: (parameters) => simulatePlan(client, { ...parameters, deployment }),
    sendPlan: (parameters) => sendPlan(client, { ...parameters, deployment }),
    sendActions: (parameters) => sendActions(client, { ...parameters, deployment }),
    getWeirEvents: (parameters) => getWeirEvents(client, { ...parameters, deployment }),
    watchWeirEvents: (parameters) => watchWeirEvents(client, { ...parameters, deployment }),
  });

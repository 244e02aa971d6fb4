import type { Deployment } from "../deployments/deployment.ts";

/** The two contracts that every client function calls. A whole `Deployment` fits. */
export type Contracts = Pick<Deployment, "lendingPools" | "lens">;

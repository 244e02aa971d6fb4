"use client";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { type ReactNode, startTransition, useCallback, useEffect, useLayoutEffect, useMemo, useState } from "react";
import { WagmiContext } from "wagmi";
import { lazyPart } from "@/lib/lazyPart.tsx";
import words from "@/messages/start.js";
import { isLocalSite } from "../config/localSite.ts";
import { SiteConfigContext } from "../config/SiteConfigContext.ts";
import { browserWallet } from "../wallet/browserWallet.ts";
import { restore } from "../wallet/restore.ts";
import { testWallet } from "../wallet/testWallet.ts";
import { wagmiConfigOf } from "./wagmiConfig.ts";

// Only a site that cannot start needs it. Where the server no longer answers, the reason alone is shown.
const ConfigProblem = lazyPart(() => import("../config/ConfigProblem.tsx").then((module) => module.ConfigProblem));

/** The validation of the configuration is loaded in parallel. */
const loadSite = (): Promise<SiteConfig> =>
  import("../config/loadSite.ts").then(
    ({ loadSite }) => loadSite(),
    () => {
      throw new Error(words.partMissing);
    },
  );

type Start = { site?: SiteConfig; error?: Error };

function Chain({ children }: { children: (problem: ReactNode) => ReactNode }) {
  const [{ site, error }, setStart] = useState<Start>({});
  const load = useCallback(() => {
    loadSite().then(
      // Renders the whole page: in slices, between which it answers what the user does.
      (site) => startTransition(() => setStart({ site })),
      (error) => setStart({ error }),
    );
  }, []);
  useEffect(load, [load]);
  const loadAgain = () => {
    setStart({});
    load();
  };
  const wagmi = useMemo(
    () => site && wagmiConfigOf(site, [browserWallet(), ...(isLocalSite(site) ? [testWallet(site)] : [])]),
    [site],
  );
  useLayoutEffect(() => {
    if (wagmi) void restore(wagmi);
  }, [wagmi]);
  const problem = error && (
    <ConfigProblem
      error={error}
      onRetry={loadAgain}
      failed={(again) => (
        <div role="alert" className="space-y-4 py-24">
          <p>{error.message}</p>
          <button
            type="button"
            className="button button-primary"
            onClick={() => {
              again();
              loadAgain();
            }}
          >
            {words.again}
          </button>
        </div>
      )}
    />
  );
  // The same elements before and after: others in their place would lose what the user has opened or typed meanwhile.
  return (
    <SiteConfigContext value={site ?? null}>
      {/* Not WagmiProvider, which reconnects by itself, without a bound, at each of its renders. */}
      <WagmiContext value={wagmi}>{children(problem)}</WagmiContext>
    </SiteConfigContext>
  );
}

/** `children` receives the reason why there is no chain, as a page, or nothing. */
export function Providers({ children }: { children: (problem: ReactNode) => ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          // Queries become stale with each block (see head.ts), not when the window gets the focus.
          queries: {
            staleTime: Number.POSITIVE_INFINITY,
            refetchOnWindowFocus: false,
            retry: 1,
            retryDelay: 500,
            // The node may be on this machine, so `navigator.onLine` says nothing about it.
            networkMode: "always",
          },
        },
      }),
  );
  return (
    <QueryClientProvider client={client}>
      <Chain>{children}</Chain>
    </QueryClientProvider>
  );
}

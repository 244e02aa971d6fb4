"use client";
import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import type { SiteConfig } from "@weir/sdk/deployments/site";
import { type ReactNode, useLayoutEffect, useMemo, useState } from "react";
import { WagmiContext } from "wagmi";
import { ConfigProblem } from "../config/ConfigProblem.tsx";
import { isLocalSite } from "../config/localSite.ts";
import { SiteConfigContext } from "../config/SiteConfigContext.ts";
import { browserWallet } from "../wallet/browserWallet.ts";
import { restore } from "../wallet/restore.ts";
import { testWallet } from "../wallet/testWallet.ts";
import { wagmiConfigOf } from "./wagmiConfig.ts";

/** What checks the configuration comes along with it: the browser has both at about the same time. */
const loadSite = (): Promise<SiteConfig> =>
  import("../config/loadSite.ts").then(
    ({ loadSite }) => loadSite(),
    () => {
      throw new Error("A part of this page could not be loaded. Check the connection.");
    },
  );

function Chain({ children }: { children: (problem: ReactNode) => ReactNode }) {
  const {
    data: site,
    error,
    refetch,
  } = useQuery({
    queryKey: ["site-config"],
    queryFn: loadSite,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const wagmi = useMemo(
    () => site && wagmiConfigOf(site, [browserWallet(), ...(isLocalSite(site) ? [testWallet(site)] : [])]),
    [site],
  );
  useLayoutEffect(() => {
    if (wagmi) void restore(wagmi);
  }, [wagmi]);
  if (!site || !wagmi) {
    return children(error && <ConfigProblem error={error} onRetry={() => void refetch()} />);
  }
  return (
    <SiteConfigContext value={site}>
      {/* Not WagmiProvider, which reconnects by itself, without a bound, at each of its renders. */}
      <WagmiContext value={wagmi}>{children(null)}</WagmiContext>
    </SiteConfigContext>
  );
}

/** `children` gets the reason why there is no chain, as a page, or nothing. */
export function Providers({ children }: { children: (problem: ReactNode) => ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          // Freshness follows the blocks (see head.ts), not the focus of the window.
          queries: {
            staleTime: Number.POSITIVE_INFINITY,
            refetchOnWindowFocus: false,
            retry: 1,
            retryDelay: 500,
            // A node may run on this machine: only its own silence says that it cannot be reached.
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

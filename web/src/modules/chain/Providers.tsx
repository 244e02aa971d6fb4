"use client";
import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { type ReactNode, useLayoutEffect, useMemo, useState } from "react";
import { WagmiContext } from "wagmi";
import { ConfigProblem } from "../config/ConfigProblem.tsx";
import { requireOwnContracts } from "../config/codeCheck.ts";
import { isLocalSite } from "../config/localSite.ts";
import { SiteConfigContext } from "../config/SiteConfigContext.ts";
import { fetchSiteConfig } from "../config/siteConfig.ts";
import { browserWallet } from "../wallet/browserWallet.ts";
import { restore } from "../wallet/restore.ts";
import { testWallet } from "../wallet/testWallet.ts";
import { wagmiConfigOf } from "./wagmiConfig.ts";

function Chain({ children }: { children: (problem: ReactNode) => ReactNode }) {
  const {
    data: site,
    error,
    refetch,
  } = useQuery({
    queryKey: ["site-config"],
    queryFn: async () => {
      const config = await fetchSiteConfig();
      await requireOwnContracts(config);
      return config;
    },
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
    return children(error && <ConfigProblem reason={error.message} onRetry={() => void refetch()} />);
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

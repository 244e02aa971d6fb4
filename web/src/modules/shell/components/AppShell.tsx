"use client";
import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { ActionHost } from "@/modules/actions/components/ActionHost.tsx";
import { Providers } from "@/modules/chain/Providers.tsx";
import { WhenReady } from "@/modules/config/WhenReady.tsx";
import { Footer } from "./Footer.tsx";
import { Header } from "./Header.tsx";
import { Notices } from "./Notices.tsx";
import { SkipLink } from "./SkipLink.tsx";

// Nothing is toasted before something was pressed: it need not hold up the first paint.
const Toasts = dynamic(() => import("@/ui/Toasts.tsx").then((module) => module.Toasts), { ssr: false });

export function AppShell({ children }: { children: ReactNode }) {
  return (
    <Providers>
      {(problem) => (
        <>
          <SkipLink />
          <Header />
          <WhenReady fallback={null}>
            <Notices />
          </WhenReady>
          <main id="main" tabIndex={-1} className="mx-auto min-h-[60vh] max-w-[82rem] px-4 outline-none md:px-6">
            {problem ?? children}
          </main>
          <Footer />
          <WhenReady fallback={null}>
            <ActionHost />
          </WhenReady>
          <Toasts />
        </>
      )}
    </Providers>
  );
}

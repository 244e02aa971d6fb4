"use client";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect } from "react";
import { lazyPart } from "@/lib/lazyPart.tsx";
import { useStore } from "@/lib/store.ts";
import { told } from "@/lib/toast.ts";
import words from "@/messages/shell.js";
import { ActionHost } from "@/modules/actions/components/ActionHost.tsx";
import { Providers } from "@/modules/chain/Providers.tsx";
import { WhenReady } from "@/modules/config/WhenReady.tsx";
import { ConnectHost } from "@/modules/wallet/components/ConnectHost.tsx";
import { Boundary } from "@/ui/Boundary.tsx";
import { listenForBack } from "@/ui/closeByBack.ts";
import { Footer } from "./Footer.tsx";
import { Header } from "./Header.tsx";
import { Notices } from "./Notices.tsx";
import { SkipLink } from "./SkipLink.tsx";
import { WhenActing } from "./WhenActing.tsx";

const Toasts = lazyPart(() => import("@/ui/Toasts.tsx").then((module) => module.Toasts));

// A list of actions exists only after a form has added to it.
const ListHost = lazyPart(() => import("@/modules/list/components/ListHost.tsx").then((module) => module.ListHost));

// Keys are pressed after something is on the page.
const KeysHost = lazyPart(() => import("./KeysHost.tsx").then((module) => module.KeysHost));

export function AppShell({ children }: { children: ReactNode }) {
  useEffect(listenForBack, []);
  const path = usePathname();
  const tells = useStore(told).ever;
  return (
    <Providers>
      {(problem) => (
        <>
          <SkipLink />
          <Header />
          <WhenReady fallback={null}>
            <Notices />
          </WhenReady>
          <main
            id="main"
            tabIndex={-1}
            className="mx-auto min-h-[calc(100svh-4rem)] max-w-[82rem] px-4 outline-none md:px-6"
          >
            <Boundary resetKey={path} what={words.thisPage}>
              {problem ?? children}
            </Boundary>
          </main>
          <Footer />
          <WhenReady fallback={null}>
            <ConnectHost />
            <ActionHost />
            <WhenActing>
              <ListHost />
            </WhenActing>
          </WhenReady>
          <KeysHost />
          {tells && <Toasts />}
        </>
      )}
    </Providers>
  );
}

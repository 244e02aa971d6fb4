import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { LOCALE } from "@/lib/locale.ts";
import locale from "@/messages/locale.js";
import words from "@/messages/pages.js";
import { AppShell } from "@/modules/shell/components/AppShell.tsx";
import { mono, sans, serif } from "./fonts.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Weir", template: "%s · Weir" },
  description: words.description,
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f6f4ee" },
    { media: "(prefers-color-scheme: dark)", color: "#0d1417" },
  ],
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang={LOCALE} suppressHydrationWarning className={`${sans.variable} ${mono.variable} ${serif.variable}`}>
      <head>
        <script src={`${locale.root}theme.js`} />
        <link rel="preload" href={`${locale.root}config.json`} as="fetch" crossOrigin="anonymous" />
      </head>
      <body>
        <AppShell>{children}</AppShell>
      </body>
    </html>
  );
}

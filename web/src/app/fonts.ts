import localFont from "next/font/local";

// Written by `pnpm codegen` from the package `geist`: see web/codegen/writeFonts.ts.
export const sans = localFont({
  src: "../generated/fonts/sans.woff2",
  variable: "--font-geist-sans",
  weight: "400 600",
});

export const mono = localFont({
  src: "../generated/fonts/mono.woff2",
  variable: "--font-geist-mono",
  weight: "400",
  adjustFontFallback: false,
  fallback: ["ui-monospace", "SFMono-Regular", "Menlo", "Liberation Mono", "DejaVu Sans Mono", "monospace"],
});

export const serif = localFont({
  src: "../generated/fonts/serif.woff2",
  variable: "--font-geist-serif",
  weight: "400",
  fallback: ["Times New Roman", "Times", "serif"],
  adjustFontFallback: "Times New Roman",
});

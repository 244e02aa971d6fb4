"use client";
import { Toaster } from "sonner";
import { useTheme } from "@/modules/shell/hooks/useTheme.ts";

export function Toasts() {
  return (
    <Toaster
      theme={useTheme() ?? "system"}
      position="bottom-right"
      closeButton
      offset={{ bottom: 24 }}
      mobileOffset={{ bottom: 72 }}
    />
  );
}

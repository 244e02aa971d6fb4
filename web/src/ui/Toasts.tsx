"use client";
import { useEffect } from "react";
import { Toaster, toast } from "sonner";
import { useStore } from "@/lib/store.ts";
import { told } from "@/lib/toast.ts";
import { useTheme } from "@/modules/shell/hooks/useTheme.ts";

export function Toasts() {
  const { waiting } = useStore(told);
  // After the toaster's own effects, which subscribe: it does not show what was told before.
  useEffect(() => {
    if (waiting.length === 0) return;
    told.set({ ever: true, waiting: [] });
    for (const { kind, text, options } of waiting) toast[kind](text, options);
  }, [waiting]);
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

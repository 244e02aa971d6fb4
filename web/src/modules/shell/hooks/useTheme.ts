"use client";
import { useSyncExternalStore } from "react";
import { currentTheme, onThemeChange, type Theme } from "../theme.ts";

/** null while the page is the one that was rendered at build time, which knows no theme. */
export const useTheme = (): Theme | null => useSyncExternalStore(onThemeChange, currentTheme, () => null);

"use client";
import { useSyncExternalStore } from "react";
import { currentTheme, onThemeChange, type Theme } from "../theme.ts";

/** null during the first render, whose HTML was built without a theme. */
export const useTheme = (): Theme | null => useSyncExternalStore(onThemeChange, currentTheme, () => null);

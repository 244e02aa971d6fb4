"use client";
import words from "@/messages/shell.js";
import { Moon, Sun } from "@/ui/icons.tsx";
import { useTheme } from "../hooks/useTheme.ts";
import { chooseTheme } from "../theme.ts";

export function ThemeToggle() {
  const theme = useTheme();
  const other = theme === "dark" ? "light" : "dark";
  return (
    <button
      type="button"
      onClick={() => chooseTheme(other)}
      aria-label={theme ? words[other] : words.colours}
      className="button button-plain w-10 px-0"
    >
      {theme === "dark" ? <Sun /> : <Moon />}
    </button>
  );
}

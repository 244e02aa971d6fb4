"use client";
import words from "@/messages/fault.js";
import locale from "@/messages/locale.js";

/** Shown when the frame of the site itself fails. Depends on texts alone, because any other dependency may be the cause. */
export default function GlobalError({ error }: { error: Error }) {
  return (
    <html lang={locale.tag}>
      <body
        style={{ fontFamily: "system-ui, sans-serif", maxWidth: "36rem", margin: "6rem auto", padding: "0 1.25rem" }}
      >
        <h1>{words.title}</h1>
        <p>{words.note({ message: error.message })}</p>
        <button type="button" onClick={() => location.reload()}>
          {words.reload}
        </button>
      </body>
    </html>
  );
}

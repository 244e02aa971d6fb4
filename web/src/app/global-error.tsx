import { LOCALE } from "@/lib/locale.ts";

("use client");

/** Shown when the frame of the site itself fails. Depends on nothing else, because any dependency may be the cause. */
export default function GlobalError({ error }: { error: Error }) {
  return (
    <html lang={LOCALE}>
      <body
        style={{ fontFamily: "system-ui, sans-serif", maxWidth: "36rem", margin: "6rem auto", padding: "0 1.25rem" }}
      >
        <h1>Weir cannot be shown.</h1>
        <p>
          {`Your assets on the chain are not affected. Reload the page. If the error persists, report it with this text: ${error.message}`}
        </p>
        <button type="button" onClick={() => location.reload()}>
          Reload
        </button>
      </body>
    </html>
  );
}

import { encode } from "uqr";
import words from "@/messages/offers.js";

/** Modules of blank around the code: readers need four. */
const BORDER = 4;

/** A QR code, dark on white in every theme: readers expect that. */
export function QrCode({ text }: { text: string }) {
  const { data, size, version } = encode(text, { ecc: "L", border: BORDER });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join("");
  return (
    <figure>
      <svg
        role="img"
        aria-label={words.qrLabel}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        data-version={version}
        className="w-full max-w-80 rounded-xl bg-white"
      >
        <path d={path} fill="#000" />
      </svg>
    </figure>
  );
}

// Written by `pnpm codegen` from web/messages.

export default {
  token: "Token",
  double: "Noch ein Token hier heißt so oder ähnlich. Vor dem Signieren die ganze Adresse mit einer vertrauenswürdigen vergleichen."
}
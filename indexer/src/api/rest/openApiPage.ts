import { html, raw } from "hono/html";

/** The parts of an OpenAPI document that the page shows. */
type Document = {
  info: { title: string; description?: string };
  paths?: Record<string, { get?: unknown; post?: unknown }>;
};
type Operation = {
  summary?: string;
  parameters?: {
    name: string;
    in: string;
    required?: boolean;
    schema?: { description?: string };
    description?: string;
  }[];
};

/** A page of the paths, made of the same schemas that check requests; it loads nothing. */
export const openApiPage = ({ info, paths = {} }: Document) => {
  const operations = Object.entries(paths).flatMap(([path, { get, post }]) =>
    Object.entries({ GET: get, POST: post }).flatMap(([method, operation]) =>
      operation === undefined ? [] : [{ method, path, operation: operation as Operation }],
    ),
  );
  const rows = operations.map(({ method, path, operation: { summary, parameters = [] } }) => {
    const items = parameters.map(
      (one) =>
        html`<li><code>${one.name}</code>${one.required ? "" : " (optional)"}: ${one.description ?? one.schema?.description ?? ""}</li>`,
    );
    return html`<section><h2><code>${method} ${path}</code></h2><p>${summary}</p><ul>${items}</ul></section>`;
  });
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${info.title}</title>
<style>${raw("body{font:16px/1.5 system-ui;max-width:52rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}h2{font-size:1rem;margin:2rem 0 0}")}</style></head>
<body><h1>${info.title}</h1><p>${info.description}</p>
<p><a href="/v1/openapi.json">OpenAPI document</a> · <a href="/graphql">GraphQL</a></p>${rows}</body>
</html>`;
};

/** An error as the services answer it, with its code for a text. */
export function problem(status, code, more = {}) {
  return { status, body: { type: `urn:caunoi:problem:${code}`, title: code, status, detail: code, ...more } }
}

// Prints, as JSON, what Argdown's own JSON export makes of texts.
//
//     node argdown_export.mjs NODE_MODULES < texts.json > exports.json
//
// Both are objects with the same keys: texts in, `{error}` or `{json}` out. The stages are those of
// the command `argdown json`.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const entry = pathToFileURL(join(process.argv[2], "@argdown/core/dist/index.js"));
const { argdown } = await import(entry.href);
const stages = ["parse-input", "build-model", "colorize", "export-json"];

const exports = {};
for (const [name, input] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
  const strictly = { process: stages, throwExceptions: true, parser: { throwExceptions: true } };
  try {
    exports[name] = { json: argdown.run({ ...strictly, input }).json };
  } catch (error) {
    exports[name] = { error: String(error.message) };
  }
}
process.stdout.write(JSON.stringify(exports));

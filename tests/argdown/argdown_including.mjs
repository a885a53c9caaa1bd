// Prints, as JSON, the texts of files with what they include, as Argdown's command line has it.
//
//     node argdown_including.mjs NODE_MODULES < paths.json > texts.json
//
// Both are objects with the same keys: paths in, a text or `{error}` out.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const plugin = join(process.argv[2], "@argdown/node/dist/plugins/IncludePlugin.js");
const { IncludePlugin } = createRequire(import.meta.url)(plugin);

const texts = {};
for (const [name, inputPath] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
  const request = { inputPath, input: readFileSync(inputPath, "utf8") };
  const including = new IncludePlugin();
  including.prepare(request);
  try {
    await including.runAsync(request);
    texts[name] = request.input;
  } catch (error) {
    texts[name] = { error: String(error.message) };
  }
}
process.stdout.write(JSON.stringify(texts));

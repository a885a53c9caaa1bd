// Prints what stands while some premises are doubted.
//
//     node doubting.mjs doubting.js < questions > answers
//
// A line in is `{theory, doubts: [[name, …], …]}`; a line out has the standings for each of the doubts.

import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const { standings } = await import(pathToFileURL(process.argv[2]).href);

for await (const line of createInterface({ input: process.stdin })) {
  const { theory, doubts } = JSON.parse(line);
  const answers = doubts.map((names) => Object.fromEntries(standings(theory, names)));
  process.stdout.write(`${JSON.stringify(answers)}\n`);
}

// Prints, as JSON, how Argdown's own parser reads texts.
//
//     node argdown_reading.mjs NODE_MODULES < texts > readings
//
// A line in is a text as a JSON string; for each there is a line out, as soon as it is read:
// `{error}` or the model, in the shape that `reading_shapes.py` knows.

import { join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const core = join(process.argv[2], "@argdown/core/dist");
const load = (name) => import(pathToFileURL(join(core, name)).href);
const { argdown } = await load("index.js");
const { shortcodes } = await load("plugins/shortcodes.js");
const STAGES = ["parse-input", "build-model"];

// These rebuild the model for a drawing, when front matter asks for it.
for (const name of ["ExplodeArgumentsPlugin", "RegroupPlugin"]) {
  argdown.removePlugin(argdown.getPlugin(name, "build-model"), "build-model");
}

// Front matter may say that tags are no text, or bring names for signs of its own; argmap leaves
// both to whoever shows the text. What front matter says is merged into each request.
function settings() {
  const set = () => {};
  return Object.defineProperties({}, {
    removeTagsFromText: { get: () => false, set },
    shortcodes: { get: () => structuredClone(shortcodes), set },
  });
}

function read(input) {
  // Without the first, errors in data are swallowed; the second is for those of the notation.
  const parser = { throwExceptions: true };
  const request = { process: STAGES, throwExceptions: true, parser, model: settings(), input };
  return argdown.run(request);
}

function end(member) {
  if (member.type === "inference") {
    return { inference: member.argumentTitle, conclusion: member.conclusionIndex };
  }
  return { [member.type === "argument" ? "argument" : "statement"]: member.title };
}

function member(said) {
  return {
    role: said.role ?? null,
    reference: said.isReference ?? false,
    text: (!said.isReference && said.text) || "",
    tags: said.tags ?? [],
    data: said.data ?? {},
  };
}

function noun(found) {
  return {
    title: found.title,
    tags: found.tags ?? [],
    data: found.data ?? {},
    section: found.section?.id ?? null,
    members: found.members.map(member),
  };
}

function canonical(found) {
  const told = found.members.filter((said) => !said.isReference);
  const chosen = told.filter((said) => said.data?.isCanonical);
  return (chosen.at(-1) ?? told.at(-1))?.text ?? "";
}

function line(statement) {
  const step = statement.inference;
  const inference = step && { rules: step.inferenceRules ?? [], data: step.data ?? {} };
  return { title: statement.title, role: statement.role, inference: inference ?? null };
}

function* flat(sections, parent = null) {
  for (const { id, title, level, tags, data, children } of sections) {
    yield { id, title, level, parent, tags: tags ?? [], data: data ?? {} };
    yield* flat(children, id);
  }
}

function shape({ statements, arguments: reasons, relations, sections, tags, frontMatter }) {
  return {
    front: frontMatter ?? {},
    statements: Object.values(statements).map((found) => ({
      ...noun(found),
      text: canonical(found),
    })),
    arguments: Object.values(reasons).map((found) => ({
      ...noun(found),
      text: canonical(found),
      pcs: found.pcs.map(line),
    })),
    relations: relations.map(({ relationType: kind, from, to }) => ({
      kind,
      from: end(from),
      to: end(to),
    })),
    sections: [...flat(sections)],
    tags: Object.keys(tags),
  };
}

// A statement [__proto__] would give its tags to all objects, and so to all readings after it.
Object.preventExtensions(Object.prototype);

// JSON has no word for some numbers.
function said(_, value) {
  return typeof value === "number" && !Number.isFinite(value) ? { number: String(value) } : value;
}

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  let reading;
  try {
    reading = shape(read(JSON.parse(line)));
  } catch (error) {
    reading = { error: String(error.message) };
  }
  process.stdout.write(`${JSON.stringify(reading, said)}\n`);
}

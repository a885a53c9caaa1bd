// Prints, as JSON, the maps that Argdown's own plugins derive from texts.
//
//     node derived_map.mjs NODE_MODULES < texts.json > maps.json
//
// Both are objects with the same keys: texts in, `{error}` or the map out. Nodes and groups stand in
// one list each, in Argdown's order, with the titles of the groups that they are in: groups that
// settings make have the same id now and then.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const core = join(process.argv[2], "@argdown/core/dist/index.js");
const { argdown } = await import(pathToFileURL(core).href);
const BEFORE = ["parse-input", "build-model", "build-map"];
const AFTER = ["colorize", "add-images"];

function derive(input, closed) {
  const parser = { throwExceptions: true };
  const process = [...BEFORE, ...(closed ? ["transform-closed-groups"] : []), ...AFTER];
  const { map } = argdown.run({ process, throwExceptions: true, parser, input });
  const nodes = [];
  const groups = [];
  const walk = (found, group) => {
    for (const node of found) {
      const color = { color: node.color, fontColor: node.fontColor };
      const said = { id: node.id, title: node.title, group, ...color };
      const path = `${group}/${node.labelTitle ?? node.title}`;
      if (node.type === "group-map-node") {
        const { level, isClosed } = node;
        groups.push({ ...said, path, level, isClosed: isClosed ?? false });
        walk(node.children ?? [], path);
      } else {
        const { labelTitle, labelText, tags, images } = node;
        const kind = node.type.replace("-map-node", "");
        nodes.push({ ...said, kind, labelTitle, labelText, tags: tags ?? [], images: images ?? [] });
      }
    }
  };
  walk(map.nodes, "");
  nodes.sort((one, other) => Number(one.id.slice(1)) - Number(other.id.slice(1)));
  const edges = map.edges.map((edge) => ({
    kind: edge.relationType,
    from: edge.from.id,
    to: edge.to.id,
    fromClass: edge.fromEquivalenceClass?.title ?? null,
    toClass: edge.toEquivalenceClass?.title ?? null,
    color: edge.color,
  }));
  return { nodes, groups, edges };
}

const maps = {};
for (const [name, text] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
  try {
    maps[name] = { open: derive(text, false), closed: derive(text, true) };
  } catch (error) {
    maps[name] = { error: String(error.message ?? error) };
  }
}
process.stdout.write(JSON.stringify(maps));

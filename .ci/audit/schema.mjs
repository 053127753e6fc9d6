// An independent JSON Schema validator over the trees that the decoder read: schema and decoder must agree.
//
//     node schema.mjs SCHEMA_DIR TREES_DIR
//
// TREES_DIR has one JSON file a tree: {"file": "tests/schema/invalid/x.yaml", "kind": "standar",
// "tree": {…}, "structure_errors": true}. `structure_errors` says whether the decoder found a fault of structure.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import { Audit, files, folderArgument } from "./lib.mjs";

const USAGE = "node schema.mjs SCHEMA_DIR TREES_DIR";
const schemas = folderArgument(2, USAGE);
const trees = folderArgument(3, USAGE);
const audit = new Audit("schema");
const validators = new Map();

for (const path of files(schemas, ".schema.json")) {
  const problems = [];
  try {
    const schema = JSON.parse(readFileSync(join(schemas, path), "utf8"));
    // Not strict: keywords for editors (markdownDescription …) are allowed. No formats: in 2020-12 they are notes, not rules.
    const ajv = new Ajv2020.default({ strict: false, validateFormats: false, allErrors: true });
    if (schema.$schema !== "https://json-schema.org/draft/2020-12/schema") problems.push(`$schema is ${schema.$schema}`);
    if (!ajv.validateSchema(schema)) problems.push(...ajv.errors.map(text));
    // Keywords that would be silently ignored are more likely typing errors than intended.
    problems.push(...unknownKeywords(schema));
    validators.set(path.replace(".schema.json", ""), ajv.compile(schema));
  } catch (error) {
    problems.push(error.message);
  }
  audit.check(path, "is a sound schema of 2020-12", problems);
}

const disagreements = [];
for (const path of files(trees, ".json")) {
  const { file, kind, tree, structure_errors: found } = JSON.parse(readFileSync(join(trees, path), "utf8"));
  const validate = validators.get(kind);
  if (!validate) {
    audit.check(file, "has a schema", [`there is no schema of kind ${kind}`]);
    continue;
  }
  const valid = validate(tree);
  const agree = valid === !found;
  if (!agree) {
    disagreements.push({ file, decoder: found ? "fault" : "sound", schema: valid ? "valid" : "invalid", first: valid ? "" : text(validate.errors[0]) });
  }
  audit.check(file, "decoder and schema agree", agree ? [] : [`decoder: ${found ? "fault" : "sound"}`, ...(validate.errors ?? []).slice(0, 5).map(text)]);
}
if (disagreements.length > 0) console.table(disagreements);
audit.end();

function text(error) {
  return `${error.instancePath || "/"} ${error.message} ${JSON.stringify(error.params)}`.slice(0, 200);
}

/** Returns the keywords of a schema that the standard does not know and editors do not use. */
function unknownKeywords(schema) {
  const known = new Set(
    ("$schema $id $ref $defs $comment $anchor $dynamicRef $dynamicAnchor title description default deprecated readOnly writeOnly examples " +
      "type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems " +
      "maxContains minContains maxProperties minProperties required dependentRequired dependentSchemas prefixItems items contains " +
      "additionalProperties properties patternProperties propertyNames if then else allOf anyOf oneOf not unevaluatedItems unevaluatedProperties " +
      "format contentEncoding contentMediaType contentSchema " +
      "markdownDescription enumDescriptions markdownEnumDescriptions defaultSnippets errorMessage doNotSuggest").split(" "),
  );
  const maps = ["properties", "patternProperties", "$defs", "dependentSchemas"];
  const single = ["additionalProperties", "items", "contains", "propertyNames", "if", "then", "else", "not", "unevaluatedItems", "unevaluatedProperties"];
  const lists = ["allOf", "anyOf", "oneOf", "prefixItems"];
  const problems = [];
  const walk = (node, path) => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (!known.has(key) && !key.startsWith("x-")) problems.push(`unknown keyword ${path}/${key}`);
      if (maps.includes(key)) for (const [name, inner] of Object.entries(value)) walk(inner, `${path}/${key}/${name}`);
      if (single.includes(key)) walk(value, `${path}/${key}`);
      if (lists.includes(key)) value.forEach((inner, index) => walk(inner, `${path}/${key}/${index}`));
    }
  };
  walk(schema, "");
  return problems;
}

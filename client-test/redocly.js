// Lints an OpenAPI document as `redocly lint` does, without the 150 packages that Redocly's other commands bring.
// Usage: node redocly.js DOCUMENT CONFIGURATION
import { formatProblems, getTotals, lint, loadConfig } from "@redocly/openapi-core";

const [ref, configPath] = process.argv.slice(2);
const problems = await lint({ ref, config: await loadConfig({ configPath }) });
const totals = getTotals(problems);
formatProblems(problems, { totals, version: "" });
process.exitCode = totals.errors > 0 ? 1 : 0;

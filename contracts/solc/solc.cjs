#!/usr/bin/env node
// Speaks the two dialects of native solc that forge uses (--version, --standard-json) on top of npm's
// WebAssembly build of the compiler, so that a machine with npm alone can build the contracts.
const fs = require("node:fs");

const soljson = require("solc/soljson.js");
const args = process.argv.slice(2);

function print(text) {
  const bytes = Buffer.from(text);
  let at = 0;
  while (at < bytes.length) {
    try {
      at += fs.writeSync(1, bytes, at);
    } catch (error) {
      // A pipe that is full for the moment; forge drains it.
      if (error.code !== "EAGAIN") throw error;
    }
  }
}

if (args.includes("--version")) {
  const version = soljson.UTF8ToString(soljson._solidity_version());
  print(`solc, the solidity compiler commandline interface\nVersion: ${version}\n`);
} else if (args.includes("--standard-json")) {
  const input = fs.readFileSync(0, "utf8");
  // Not solc.compile(): it puts the input on the module's 5 MB stack and dies on a large one.
  const size = soljson.lengthBytesUTF8(input) + 1;
  const pointer = soljson._solidity_alloc(size);
  soljson.stringToUTF8(input, pointer, size);
  print(soljson.UTF8ToString(soljson._solidity_compile(pointer, 0, 0)));
} else {
  process.stderr.write(`solc.cjs knows --version and --standard-json, not: ${args.join(" ")}\n`);
  process.exitCode = 1;
}

// biome-ignore-all lint/style/useTemplate: a Node that is far too old must be able to read this file.
// biome-ignore-all lint/style/useNodejsImportProtocol: old Nodes do not know the protocol.
/*
 * What `npm start` runs. It is plain old JavaScript, and checks the machine before anything that could fail on it.
 */
"use strict";

var fs = require("fs");
var path = require("path");
var complaint = require("./check-machine.cjs").complaint(process);

if (complaint === "" && !fs.existsSync(path.join(__dirname, "..", "..", "node_modules", "astro"))) {
  complaint = "The project's packages are not installed yet. Run: npm ci";
}

if (complaint === "") {
  // What was compiled is kept for the next start: a fifth of its time.
  require("module").enableCompileCache(
    path.join(__dirname, "..", "..", "node_modules", ".cache", "caseway", "code"),
  );
  require("./main.ts");
} else {
  console.error("\n" + complaint + "\n");
  process.exitCode = 1;
}

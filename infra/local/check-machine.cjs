// biome-ignore-all lint/style/useTemplate: a Node that is far too old must be able to read this file.
/*
 * Says whether this Node and this computer can run Caseway. Written in the JavaScript of 2009, so that even a Node that
 * is far too old can read it and print the message instead of a syntax error.
 */
"use strict";

var SUPPORTED = {
  "linux x64": true,
  "linux arm64": true,
  "darwin x64": true,
  "darwin arm64": true,
  "win32 x64": true,
};

/** The range of "engines" in package.json: 24.15 or later, below 25. */
function fits(version) {
  var parts = /^v?(\d+)\.(\d+)/.exec(version);
  return parts !== null && Number(parts[1]) === 24 && Number(parts[2]) >= 15;
}

/** What is wrong with the machine and how to mend it, or "" when it will do. */
function complaint(machine) {
  var kind = machine.platform + " " + machine.arch;
  if (!SUPPORTED[kind]) {
    return (
      "Caseway cannot run on this kind of computer (" +
      kind +
      ").\n" +
      "It runs on Linux and macOS (x64 or arm64) and on Windows (x64)."
    );
  }
  if (fits(machine.version)) return "";
  return (
    "Caseway needs Node 24.15 or a later Node 24. This is Node " +
    machine.version +
    ".\n" +
    (machine.platform === "darwin"
      ? "On a Mac, install Node 24 (from nodejs.org, or with your version manager), open a new terminal, and run: npm start"
      : "Node 24 comes with the project's packages. Run: npm ci\nThen start with npm, which uses it: npm start")
  );
}

exports.complaint = complaint;

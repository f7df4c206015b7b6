import { cpus, loadavg, type } from "node:os";

/** What figures were taken on, for the line above them. */
export const machine = (): string =>
  `${new Date().toISOString().slice(0, 16)}Z, ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${type()}, Node ${process.version}, load of the last minute ${loadavg()[0]?.toFixed(1)}`;

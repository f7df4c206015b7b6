import type { Command, Terminal } from "../../infra/aws/deploy/terminal.ts";

/** A terminal that is made up: it notes each command, answers as told, and runs nothing. */
export interface MadeUpTerminal extends Terminal {
  /** Each command in order, as one would type it, with its own variables at the end. */
  readonly commands: string[];
  readonly said: () => string;
  readonly questions: string[];
}

export interface Script {
  /** What a command prints, by how it begins; a function may throw. The longest beginning that fits counts. */
  readonly prints?: Readonly<Record<string, string | (() => string)>>;
  /** What a command does beside, for example write a file, or throw. */
  readonly does?: Readonly<Record<string, () => void>>;
  /** The person's answers, in order; after them nobody is there. */
  readonly answers?: readonly string[];
}

export function madeUpTerminal({ prints = {}, does = {}, answers = [] }: Script): MadeUpTerminal {
  const commands: string[] = [];
  const lines: string[] = [];
  const questions: string[] = [];
  const waiting = [...answers];
  const note = (command: Command, args: readonly string[]): string => {
    const typed = [command, ...args].join(" ");
    commands.push(typed);
    return typed;
  };
  return {
    commands,
    questions,
    said: () => lines.join("\n"),
    run: async (command, args, variables = {}) => {
      const set = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
      const typed = note(command, [...args, ...set]);
      found(does, typed)?.();
    },
    read: async (command, args) => {
      const answer = found(prints, note(command, args));
      return (typeof answer === "function" ? answer() : answer) ?? "";
    },
    question: async (text) => {
      questions.push(text);
      return waiting.shift() ?? "";
    },
    say: (text) => {
      lines.push(text);
    },
  };
}

const found = <T>(table: Readonly<Record<string, T>>, typed: string): T | undefined =>
  Object.entries(table)
    .filter(([beginning]) => typed.startsWith(beginning))
    .sort(([a], [b]) => b.length - a.length)[0]?.[1];

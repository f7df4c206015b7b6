import { type Fault, howToMend, whatIsWrong } from "../../../domain/authoring/fault.ts";

const isError = ({ severity }: Pick<Fault, "severity">): boolean => severity === "error";

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? "" : "s"}`;

/** How many faults there are, in words: "3 faults to mend, 1 warning". */
export function countFaults(faults: readonly Pick<Fault, "severity">[]): string {
  const errors = faults.filter(isError).length;
  const warnings = faults.length - errors;
  const parts = [
    ...(errors > 0 ? [`${count(errors, "fault")} to mend`] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
  ];
  return parts.length === 0 ? "No faults" : parts.join(", ");
}

/** What a list of faults means for the author. */
export function whatNow(faults: readonly Pick<Fault, "severity">[]): string {
  if (faults.some(isError)) return "Choose a fault to go to its place in the text.";
  if (faults.length === 0) return "It can be sent.";
  return `It can be sent. Read the ${faults.length === 1 ? "warning" : "warnings"} first.`;
}

/** A fault as the command line prints it, without the name of the file. */
export function faultWords(fault: Fault): { place: string; message: string; mend: string } {
  return {
    place: `${fault.line}:${fault.column}`,
    message: whatIsWrong(fault),
    mend: howToMend(fault),
  };
}

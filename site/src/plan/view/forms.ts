/** The two forms of the plan in one file: whoever opens one of them loads both, and everybody else none. */
export { PaceForm } from "./pace-form.tsx";
export { WhatIf } from "./what-if.tsx";

/** What a set does without while it is asked. It brings both along, for at its end there may be no network. */
export const loadChooseSet = () => import("./choose-set.tsx").then(({ ChooseSet }) => ChooseSet);
export const loadSetEnd = () => import("./set-end.tsx").then(({ SetEnd }) => SetEnd);

/** The end of a set: a set brings it along while it is asked, for at its end there may be no network. */
export const loadSetEnd = () => import("./set-end.tsx").then(({ SetEnd }) => SetEnd);

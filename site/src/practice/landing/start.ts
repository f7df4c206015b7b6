import { hasLog } from "../has-log.ts";

/** A line about an exam that is open, where this browser has a log. Everybody else is brought nothing more. */
const place = document.getElementById("open-exam");
if (place !== null && hasLog())
  import("./open-exam-line.ts").then(
    ({ showOpenExam }) => showOpenExam(place),
    // The page is whole without it.
    () => undefined,
  );

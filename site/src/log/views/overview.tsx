import { useLog } from "../app/context.ts";

export default function View() {
  const { state } = useLog();
  return <h1 tabIndex={-1}>{state.records.length} records</h1>;
}

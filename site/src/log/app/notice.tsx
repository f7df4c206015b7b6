import { Icon } from "../../components/icon.tsx";
import { useApp } from "./context.ts";
import { focusHeading } from "./focus.ts";

/** What just happened, with its undo. It stays until the next change or the next page, so that nobody has to hurry. */
export function NoticeLine() {
  const { notice, say } = useApp();
  const undo = async (): Promise<void> => {
    try {
      await notice?.undo?.();
      say({ text: "Undone." });
    } catch {
      say({ text: "This device did not let us undo it. Nothing was changed." });
    }
    focusHeading();
  };
  return (
    <div role="status" class="notice-place no-print">
      {notice !== undefined && (
        <p class="notice">
          <Icon name="met" />
          <span class="grow">{notice.text}</span>
          {notice.undo !== undefined && (
            <button type="button" class="as-link inline-target" onClick={() => void undo()}>
              Undo
            </button>
          )}
          <button
            type="button"
            class="as-link inline-target"
            onClick={() => {
              say(undefined);
              focusHeading();
            }}
          >
            Close<span class="hidden-visually"> this message</span>
          </button>
        </p>
      )}
    </div>
  );
}

import { Icon } from "../../components/icon.tsx";
import { useApp } from "./context.ts";

/** What just happened, with its undo. It stays until the next change, so that nobody has to hurry. */
export function NoticeLine() {
  const { notice, say } = useApp();
  return (
    <div role="status">
      {notice !== undefined && (
        <p class="notice no-print">
          <Icon name="met" />
          <span>{notice.text}</span>
          {notice.undo !== undefined && (
            <button
              type="button"
              class="as-link"
              onClick={() => void notice.undo?.().then(() => say(undefined))}
            >
              Undo
            </button>
          )}
          <button type="button" class="as-link" onClick={() => say(undefined)}>
            Close<span class="hidden-visually"> this message</span>
          </button>
        </p>
      )}
    </div>
  );
}

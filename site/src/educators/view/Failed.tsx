import type { RefObject } from "preact";
import { useState } from "preact/hooks";

interface Props {
  heading: RefObject<HTMLHeadingElement>;
  /** Whether the text is still here after the page is reloaded. */
  kept: boolean;
}

/**
 * What to do when the check could not be loaded. A browser does not ask again for a module that it failed to get, so
 * only a reload helps; it is done when there is a connection again, and only where the text is kept.
 */
export function Failed({ heading, kept }: Props) {
  const [offline, setOffline] = useState(false);

  async function tryAgain(): Promise<void> {
    setOffline(false);
    try {
      await fetch(location.href, { method: "HEAD", cache: "no-store" });
      location.reload();
    } catch {
      setOffline(true);
    }
  }

  return (
    <div class="results failed">
      <h3 ref={heading} tabindex={-1}>
        We could not load the check
      </h3>
      {kept ? (
        <>
          <p>Your text is safe in this tab. See whether you are online, then try again.</p>
          <button type="button" class="button quiet" onClick={() => void tryAgain()}>
            Try again
          </button>
          <p role="status">{offline && "There is still no connection. Your text is safe."}</p>
        </>
      ) : (
        <p>
          See whether you are online. This browser does not keep your text, so choose “Download what you have”
          first. Then reload the page and drop that file here.
        </p>
      )}
    </div>
  );
}

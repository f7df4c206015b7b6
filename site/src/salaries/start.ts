/** Loads the explorer when a reader comes near it, or at once when the address carries a choice. Without it the page's links do. */
const room = document.querySelector<HTMLElement>("#pay-explorer");

async function load(into: HTMLElement): Promise<void> {
  try {
    const { showExplorer } = await import("./explorer.tsx");
    showExplorer(into);
  } catch {
    // Without a network, on a device that has not kept it: the list of states below leads on.
    into.hidden = true;
  }
}

if (room !== null) {
  room.hidden = false;
  if (location.search !== "") void load(room);
  else {
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        near.disconnect();
        void load(room);
      },
      { rootMargin: "400px" },
    );
    near.observe(room);
  }
}

/** Which Chromium the journeys drive, and in words why. */
export interface ChromiumPlaces {
  /** CHROMIUM_PATH as it is set, if it is. */
  readonly told: string | undefined;
  /** The folders of PATH. */
  readonly path: readonly string[];
  /** Whether this is a file that can be run. */
  readonly runs: (file: string) => boolean;
  /** Where the Chromium of the npm package is, unpacked on demand; undefined where it has none for this machine. */
  readonly packaged: () => Promise<string | undefined>;
}

const NAMES = ["chromium", "chromium-browser", "google-chrome"] as const;

const INSTALL =
  "Install Chromium (on Debian and Ubuntu: apt-get install chromium), or set CHROMIUM_PATH to the program of a Chromium or Chrome.";

/**
 * CHROMIUM_PATH, else one that is installed, else the one from the package. Throws with what to do when there is none:
 * a journey that is skipped says nothing about the site.
 */
export async function chooseChromium({ told, path, runs, packaged }: ChromiumPlaces): Promise<string> {
  if (told !== undefined && told !== "") {
    if (runs(told)) return told;
    throw new Error(`CHROMIUM_PATH is ${told}, and there is no program of that name. ${INSTALL}`);
  }
  const installed = path
    .filter((folder) => folder !== "")
    .flatMap((folder) => NAMES.map((name) => `${folder}/${name}`))
    .find(runs);
  const found = installed ?? (await packaged());
  if (found === undefined) throw new Error(`The journeys found no Chromium. ${INSTALL}`);
  return found;
}

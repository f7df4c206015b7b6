/**
 * What a page may load: only what this site itself serves. No inline script or style, no frame, and no other host but
 * the login's, where the browser trades its sign-in for tokens. `worker-src` and `manifest-src` are for the offline
 * worker and the web app manifest.
 */
export const contentSecurityPolicy = ({ loginOrigin }: { loginOrigin: string }): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${loginOrigin}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Powers of the browser that no page of ours uses. */
export const PERMISSIONS_POLICY = [
  "accelerometer=()",
  "browsing-topics=()",
  "camera=()",
  "display-capture=()",
  "geolocation=()",
  "gyroscope=()",
  "magnetometer=()",
  "microphone=()",
  "payment=()",
  "usb=()",
].join(", ");

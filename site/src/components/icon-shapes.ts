/** The shapes of the icons: 24 px grid, 2 px line, current color. Always beside words. */
export const ICON_SHAPES = {
  alert:
    '<circle cx="12" cy="12" r="10" fill="currentColor" stroke="none"/><path class="cut" d="M12 6.5v6.5M12 17v.1" stroke="var(--surface)" stroke-width="2.6"/>',
  clock: '<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.5 2"/>',
  confirm:
    '<path d="M3 4.5h18v12h-9l-5 4v-4H3z" stroke-linejoin="round"/><path d="M12 7.6v3.2M12 13.4v.1" stroke-width="2.4"/>',
  device: '<path d="M6 2.5h12v19H6z"/><path d="m9 12 2.2 2.2L15.2 9.5"/>',
  flag: '<path d="M5 21V4h13l-3 4.5 3 4.5H5"/>',
  log: '<path d="M5 3h14v18H5zM9 8h6M9 12h6M9 16h3"/>',
  met: '<circle cx="12" cy="12" r="10" fill="currentColor" stroke="none"/><path class="cut" d="m7.2 12.4 3.2 3.2 6.4-7" stroke="var(--surface)" stroke-width="2.4"/>',
  next: '<path d="M4 12h15M13 6l6 6-6 6"/>',
  plan: '<path d="M12 21V3M12 5h6.5L21 7.5 18.5 10H12M12 11.5H5.5L3 14l2.5 2.5H12M8 21h8"/>',
  plus: '<path d="M12 5v14M5 12h14"/>',
  practice: '<path d="M7 3h14v14H7z"/><path d="M3 8v13h13M11 10l2.5 2.5L18 7.5"/>',
  prev: '<path d="M20 12H5M11 6l-6 6 6 6"/>',
  print: '<path d="M7 8V3h10v5M7 17H3V8h18v9h-4M7 14h10v7H7z"/>',
  strike:
    '<path d="M3 12h18M16.5 8c-.4-1.9-2-3-4.5-3-2.6 0-4.3 1.3-4.3 3.2 0 .8.3 1.5.9 2M7.3 15.8c.4 2 2.1 3.2 4.7 3.2 2.8 0 4.5-1.3 4.5-3.3 0-.5-.1-1-.3-1.3"/>',
  undo: '<path d="M9 5 4 10l5 5M4 10h9.5a5.5 5.5 0 0 1 0 11H10"/>',
  unknown:
    '<circle cx="12" cy="12" r="9" stroke-dasharray="3.1 2.55"/><path d="M9.6 9.7c0-1.5 1.1-2.4 2.5-2.4s2.4.9 2.4 2.2c0 1.8-2.4 1.9-2.4 3.7"/><path d="M12.1 16.4v.1" stroke-width="2.6"/>',
  unmet: '<circle cx="12" cy="12" r="9"/><path d="M8 12h8" stroke-width="2.6"/>',
} as const;

export type IconName = keyof typeof ICON_SHAPES;

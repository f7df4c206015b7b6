/** 40 hours in each of 52 weeks. Work at this pace, all of it case management, is how paths turn hours into months. */
export const FULL_TIME_HOURS_A_YEAR = 2_080;

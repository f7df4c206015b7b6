import * as z from "zod";

/** A day of any year, MM-DD. February 29 is not one: it is not there in every year. */
export const dayOfYear = z
  .string()
  .regex(
    /^(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])$|^(0[469]|11)-(0[1-9]|[12]\d|30)$|^02-(0[1-9]|1\d|2[0-8])$/,
    {
      error: "Write a day of the year as MM-DD, for example 11-30.",
    },
  );

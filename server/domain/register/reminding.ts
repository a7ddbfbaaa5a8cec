/** How often somebody is asked whether an entry of the register is still right. Days. */

/** Asked once an entry was not confirmed for this long. */
export const confirmedForDays = 365;
/** One that was never confirmed is asked about this long after it entered: who entered it knew it then. */
export const graceDays = 30;
/** The people of an authority are asked again after this, as long as nobody confirms. */
export const askAgainDays = 90;
/** An embassy gets one mail for all its entries, at most once in this time. */
export const digestDays = 30;
/** How many entries such a mail names. */
export const mostNamed = 10;

/** Whether an address lies in a section: "/appels/triennal" lies in "/appels", but only "/" in "/". */
export const isIn = (href: string, pathname: string): boolean =>
  pathname === href || (href !== "/" && pathname.startsWith(`${href}/`));

"use client";

import { Failure, type FailureProps } from "./_shell/failure";

/** What stands in the place of a page that failed; the header and footer remain. */
export default function ErrorPage(props: FailureProps) {
  return <Failure {...props} />;
}

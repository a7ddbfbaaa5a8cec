import { headers } from "next/headers";

/** What Next itself costs: a dynamic page with nothing of ours in it. */
export default async function Page() {
  return <p>{(await headers()).get("host")}</p>;
}

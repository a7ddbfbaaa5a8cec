/** Run once by Next when a server starts, not while it builds. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startDispatcher } = await import("./server/mail/dispatcher");
  startDispatcher();
  const { startJobs } = await import("./server/jobs/start");
  startJobs();
}

/** What the journal tells of, as its reader chooses; each with the nouns by which its events begin ("claim.accept"). */
export const topicEvents = {
  applications: ["application", "attachment", "signOff", "collaborator", "confirmation"],
  opinions: ["opinion"],
  decisions: ["decision"],
  calls: ["call"],
  claims: ["claim"],
  people: ["member", "organisation"],
  register: ["request", "entry", "network", "registerImport"],
  mails: ["mail"],
  conversations: ["conversation"],
  exchange: ["notice"],
  resources: ["resource"],
  programs: ["apiKey", "webhook"],
} as const satisfies Record<string, readonly string[]>;

export type JournalTopic = keyof typeof topicEvents;
export const journalTopics = Object.keys(topicEvents) as JournalTopic[];

/** By what the events of advice before filing begin: the business of one authority and one embassy, never of the ministry. */
export const adviceNoun = "advice";

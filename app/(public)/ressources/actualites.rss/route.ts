import { answerFeed } from "@/app/_features/feed/answer";

const answer = (request: Request) => answerFeed(request, "actualites.rss");

export { answer as GET, answer as HEAD };

import { answerFeed } from "@/app/_features/feed/answer";

const answer = (request: Request) => answerFeed(request, "actualites.atom");

export { answer as GET, answer as HEAD };

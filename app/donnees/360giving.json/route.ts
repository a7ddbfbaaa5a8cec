import { answerExport } from "@/app/_features/open-data/answer";

const answer = (request: Request) => answerExport(request, "360giving.json");

export { answer as GET, answer as HEAD };

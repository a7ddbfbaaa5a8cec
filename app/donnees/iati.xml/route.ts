import { answerExport } from "@/app/_features/open-data/answer";

const answer = (request: Request) => answerExport(request, "iati.xml");

export { answer as GET, answer as HEAD };

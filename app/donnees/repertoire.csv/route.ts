import { answerRegisterFile } from "@/app/_features/open-data/answer";

const answer = (request: Request) => answerRegisterFile(request, "repertoire.csv");

export { answer as GET, answer as HEAD };

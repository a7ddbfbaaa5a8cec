import { answerSitemap } from "@/app/_features/seo/sitemap";

/** The public pages, for search engines. */
export const GET = (request: Request): Promise<Response> => answerSitemap(request);

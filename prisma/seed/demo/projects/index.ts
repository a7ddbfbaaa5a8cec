import { landProjects } from "./land";
import type { ProjectModel } from "./model";
import { peopleProjects } from "./people";
import { youthProjects } from "./youth";

export type { ProjectModel } from "./model";

const models = { ...landProjects, ...peopleProjects, ...youthProjects };
export type ProjectKey = keyof typeof models;
export const projectModel = (key: ProjectKey): ProjectModel => models[key];

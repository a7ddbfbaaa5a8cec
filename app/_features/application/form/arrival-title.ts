/** The id of the title of the section that is shown. */
export const sectionTitleId = "rubrique";

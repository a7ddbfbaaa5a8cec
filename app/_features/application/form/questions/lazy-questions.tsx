"use client";

import dynamic from "next/dynamic";
import type { QuestionsSectionProps } from "./questions-section";

const Questions = dynamic(() => import("./questions-section"));

/** The questions of the call, whose script comes along only where it is needed. */
export const LazyQuestions = (props: QuestionsSectionProps) => <Questions {...props} />;

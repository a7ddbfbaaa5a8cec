import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { root } from "@/scripts/steps/run.mjs";

type Cell = string | number;

interface Table {
  title: string;
  columns: string[];
  rows: Cell[][];
}

/** Gathers the tables of one run, prints each as it comes, and keeps them all in results/latest.json. */
export class Report {
  private readonly tables: Table[] = [];
  private readonly notes: string[] = [];

  note(text: string): void {
    this.notes.push(text);
    console.log(text);
  }

  table(title: string, columns: string[], rows: Cell[][]): void {
    this.tables.push({ title, columns, rows });
    const lines = [columns, ...rows.map((row) => row.map(String))];
    const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
    const text = (line: string[]) =>
      line
        .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
        .join("  ");
    console.log(`\n${title}\n${lines.map(text).join("\n")}`);
  }

  write(): void {
    const folder = join(root, "tests/bench/results");
    mkdirSync(folder, { recursive: true });
    const machine = { processors: cpus().length, model: cpus()[0]?.model ?? "", node: process.version };
    const { notes, tables } = this;
    writeFileSync(
      join(folder, "latest.json"),
      `${JSON.stringify({ at: new Date(), machine, notes, tables }, null, 2)}\n`,
    );
  }
}

/** "× 0.42": so many times what it is compared with. */
export const ratio = (value: number, bare: number): string => `× ${(value / bare).toFixed(2)}`;
export const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;

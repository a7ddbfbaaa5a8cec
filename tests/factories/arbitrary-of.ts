import fc from "fast-check";
import { z } from "zod";

/** What z.toJSONSchema writes of the schemas of the domain: plain objects, lists, texts, numbers and choices. */
interface Shape {
  type?: string;
  enum?: unknown[];
  anyOf?: Shape[];
  properties?: Record<string, Shape>;
  required?: string[];
  propertyNames?: Shape;
  additionalProperties?: Shape | boolean;
  items?: Shape;
  minItems?: number;
  maxItems?: number;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  pattern?: string;
}

/**
 * Values that a schema admits, its limits often among them, and texts that people and programs do write.
 * @param rows the longest list; the schemas admit hundreds, which would only be slow.
 */
export function arbitraryOf<T>(schema: z.ZodType<T>, rows = 4): fc.Arbitrary<T> {
  return valuesOf(z.toJSONSchema(schema) as Shape, rows).map((value) => schema.parse(value));
}

const usualTexts = ["", " ", "ML", "FR", "2026-09", "2026-13", "somebody@demo.example.org", "Kayes", "__proto__"];

function valuesOf(shape: Shape, rows: number): fc.Arbitrary<unknown> {
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map((one) => valuesOf(one, rows)));
  switch (shape.type) {
    case "object":
      return objectsOf(shape, rows);
    case "array":
      return fc.array(valuesOf(shape.items ?? {}, rows), {
        minLength: shape.minItems ?? 0,
        maxLength: Math.min(shape.maxItems ?? rows, Math.max(rows, shape.minItems ?? 0)),
      });
    case "string":
      return textsOf(shape);
    case "integer":
      return numbersOf(shape);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      throw new Error(`no values known for ${JSON.stringify(shape)}`);
  }
}

function objectsOf({ properties, required, propertyNames, additionalProperties }: Shape, rows: number) {
  if (properties) {
    const fields = Object.entries(properties).map(([name, shape]) => [name, valuesOf(shape, rows)] as const);
    return fc.record(Object.fromEntries(fields), { requiredKeys: required ?? [] });
  }
  const values = typeof additionalProperties === "object" ? valuesOf(additionalProperties, rows) : fc.constant(null);
  const years = fc.constantFrom("0000", "2010", "2024", "2025", "2026", "2027", "9999");
  const pattern = propertyNames?.pattern;
  const named = pattern ? fc.stringMatching(new RegExp(pattern)) : fc.string();
  return fc.dictionary(pattern === "^\\d{4}$" ? years : named, values, { maxKeys: rows });
}

function textsOf({ pattern, minLength = 0, maxLength = 100 }: Shape) {
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  const fitting = usualTexts.filter((text) => text.length >= minLength && text.length <= maxLength);
  const any = fc.string({ minLength, maxLength: Math.min(maxLength, 60), unit: "grapheme" });
  // An accent or an emoji is one sign to read and several to store.
  const short = any.filter((text) => text.length >= minLength && text.length <= maxLength);
  return fitting.length > 0 ? fc.oneof(fc.constantFrom(...fitting), short) : short;
}

function numbersOf({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: Shape) {
  return fc.oneof(fc.constantFrom(minimum, maximum), fc.integer({ min: minimum, max: maximum }));
}

import { name } from "../../parse/parse-string.ts";
import { refuse, type Parser } from "../../parse/parser.ts";

const any = name("a day as YYYY-MM-DD");

/** A parser for a day of the calendar: `2026-03-01`. */
export const date: Parser<string> = {
  ...any,
  parse(place) {
    const value = any.parse(place);
    if (value === "") return value;
    const day = new Date(`${value}T00:00:00Z`);
    const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(`${value}T`);
    return isDay ? value : refuse(place, { expected: any.expected }, "");
  },
};

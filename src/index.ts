export { failure, type Result, success } from "./base/result.ts";

/** A request: its method, and a URL or a path without query. */
export interface Request {
  readonly method: string;
  readonly url: string;
}

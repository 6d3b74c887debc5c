// A request refused with a status and nothing more: what exactly was wrong is nobody's business but ours.

export type RefusalCode = 400 | 401 | 403 | 404 | 405 | 408 | 413 | 415 | 417 | 429 | 431 | 503;

export class HttpRefusal extends Error {
  readonly status: RefusalCode;

  constructor(status: RefusalCode) {
    super(`refused with ${status}`);
    this.status = status;
  }
}

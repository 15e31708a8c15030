/** What must hold of a draft, whatever it is, and does not. */
export class Complaint extends Error {
  constructor(
    readonly oracle: string,
    message: string,
  ) {
    super(`${oracle}: ${message}`);
  }
}

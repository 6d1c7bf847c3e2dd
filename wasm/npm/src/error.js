// Why a request has no answer, as an error that can be caught.

export class OrdinoError extends Error {
  constructor({ code, message, path, help, diagnostics }, options) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
    this.path = path;
    this.help = help;
    this.diagnostics = diagnostics ?? [];
  }
}

export class DefinitionError extends OrdinoError {}

/** The error for a failure of the wire. */
export function errorOf(failure, options) {
  const Kind = failure.code === "invalid_definition" ? DefinitionError : OrdinoError;
  return new Kind(failure, options);
}

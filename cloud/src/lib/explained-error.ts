/**
 * An error in our own words, for whoever runs the service: it names settings, files of ours, jobs and ids, and never
 * a value that somebody entered. Of all other errors the log keeps no words.
 */
export class ExplainedError extends Error {
  override readonly name = 'ExplainedError'
}

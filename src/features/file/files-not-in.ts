type Named = { id: string } | { fileId: string }

/** The files that aren't among `there`, by id: what a request has for good can't be handed in again. */
export const filesNotIn = <F extends Named>(there: ReadonlySet<string>, files: readonly F[]): F[] =>
  files.filter((file) => !there.has('id' in file ? file.id : file.fileId))

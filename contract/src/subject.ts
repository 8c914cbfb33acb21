/** What a file, a piece of news or a look in the trail can be about. A feature answers for each kind. */
export const SUBJECT_KINDS = ['request'] as const
export type SubjectKind = (typeof SUBJECT_KINDS)[number]

export interface Subject {
  readonly kind: SubjectKind
  readonly id: string
}

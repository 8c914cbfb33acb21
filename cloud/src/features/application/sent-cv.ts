import { PHONE_STATES, type CvContent, type CvPerson, type SentCv } from '@talent/contract/application'
import { maskName, maskPhone } from '@talent/contract/matter'
import type { Post } from '@talent/contract/recruitment'
import type { Deps } from '../../deps.ts'
import { applicationPlace } from '../../lib/encrypted-places.ts'
import type { ApplicationRow } from './tables.ts'

/** What is kept of one application, as it was when it was sent. */
export interface Sent {
  readonly cv: Omit<SentCv, 'phone' | 'file'>
  readonly phone: string
  readonly showPhone: boolean
  readonly post: Pick<Post, 'title' | 'noticeLabel' | 'demo'> & { readonly employer: string }
}

/** 在职，暂不透露: whoever doesn't want it told isn't told on by their own list of jobs either. */
const HIDDEN_EMPLOYER = '在职，暂不透露'

/** What goes of a CV, with what the profile says. */
export function snapshotOf(content: CvContent, person: CvPerson): Sent['cv'] {
  const { intention, study, jobs, works, skills, showEmployer } = content
  const { name, areaName, education, category } = person
  const told = showEmployer
    ? jobs
    : jobs.map((job) => (job.until === null ? { ...job, employer: HIDDEN_EMPLOYER } : job))
  return {
    ...{ intention, study, works, skills, jobs: told },
    ...{ name, areaName, education, category, employer: showEmployer ? person.employer : null },
  }
}

export const snapshot = (content: CvContent, person: CvPerson, phone: string, post: Post): Sent => ({
  cv: snapshotOf(content, person),
  ...{ phone, showPhone: content.showPhone },
  post: {
    ...{ title: post.title, noticeLabel: post.noticeLabel, demo: post.demo },
    employer: post.employer ?? '',
  },
})

/** The same for the same name and telephone, whatever account it is sent by. */
export const personIndexOf = ({ cipher }: Pick<Deps, 'cipher'>, { cv, phone }: Sent): Buffer =>
  cipher.blindIndex('applicant', JSON.stringify([cv.name, phone]))

export const encryptSent = ({ cipher }: Pick<Deps, 'cipher'>, id: string, sent: Sent): Buffer =>
  cipher.encrypt(applicationPlace(id), JSON.stringify(sent))

export const sentOf = (
  { cipher }: Pick<Deps, 'cipher'>,
  { id, sent_encrypted: sent }: Pick<ApplicationRow, 'id' | 'sent_encrypted'>,
): Sent => JSON.parse(cipher.decrypt(applicationPlace(id), sent)) as Sent

/** Whether the employer sees the telephone now: as the CV says, and in any case from the invitation on. */
export const isPhoneShown = ({ showPhone }: Sent, { state }: Pick<ApplicationRow, 'state'>): boolean =>
  showPhone || PHONE_STATES.includes(state)

/** What the employer calls whoever sent it: no name before the invitation, only that it is somebody of this surname. */
export const nameToEmployer = ({ cv }: Sent, { state }: Pick<ApplicationRow, 'state'>): string =>
  PHONE_STATES.includes(state) ? cv.name : maskName(cv.name)

/** As the employer reads it. */
export const sentToEmployer = (
  sent: Sent,
  row: Pick<ApplicationRow, 'state'>,
  file: SentCv['file'],
): SentCv => ({
  ...sent.cv,
  name: nameToEmployer(sent, row),
  file,
  phone: isPhoneShown(sent, row) ? sent.phone : null,
})

/** The same to whose it is: nobody's number is whole on a screen that doesn't dial it. */
export const sentToTalent = (
  sent: Sent,
  row: Pick<ApplicationRow, 'state'>,
  file: SentCv['file'],
): SentCv => ({
  ...sentToEmployer(sent, row, file),
  name: sent.cv.name,
  phone: isPhoneShown(sent, row) ? maskPhone(sent.phone) : null,
})

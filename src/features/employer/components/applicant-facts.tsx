import { EDUCATION_LABEL } from '@talent/contract/account'
import type { Applicant } from '@talent/contract/employer'
import { Facts } from '@/components/data/facts'
import { momentLabel } from '@/lib/dates'

/** What tells one applicant from another while their names are masked; of one post, its title isn't said. */
export const ApplicantFacts = ({
  applicant: { education, major, sentAt },
  postTitle,
}: {
  applicant: Pick<Applicant, 'education' | 'major' | 'sentAt'>
  postTitle?: string
}) => <Facts facts={[EDUCATION_LABEL[education], major, postTitle, `${momentLabel(sentAt)}投递`]} />

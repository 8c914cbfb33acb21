import type { CvContent } from '@talent/contract/application'
import { FieldsSheet, type Edited, type FieldRow, type Typed } from '@/features/publication'
import {
  INTENTION_ROWS,
  intentionFaults,
  JOB_ROWS,
  jobFaults,
  putIntention,
  putJob,
  putSkills,
  putStudy,
  putWork,
  SKILL_ROWS,
  STUDY_ROWS,
  studyFaults,
  withoutJob,
  withoutWork,
  WORK_ROWS,
  workFaults,
} from '../cv-rows'
import { monthWords } from '../months'

/** Which part is open; `at` null: a new one. */
export type CvPart =
  | { readonly of: 'intention' | 'study' | 'skills' }
  | { readonly of: 'job' | 'work'; readonly at: number | null }

interface Opened {
  readonly title: string
  readonly rows: readonly FieldRow[]
  readonly saved: Typed
  readonly faultsOf?: (typed: Typed) => Record<string, string>
  readonly put: (typed: Typed) => CvContent
  readonly remove?: () => CvContent
}

const monthOr = (month: string | null | undefined) => (month ? monthWords(month) : '')

function opened(content: CvContent, part: CvPart): Opened {
  const { intention, study, skills, jobs, works } = content
  if (part.of === 'intention')
    return {
      ...{ title: '求职意向', rows: INTENTION_ROWS, faultsOf: intentionFaults },
      saved: { ...(intention ?? { wanted: '', places: '', pay: '', available: '' }) },
      put: (typed) => putIntention(content, typed),
    }
  if (part.of === 'study')
    return {
      ...{ title: '学历', rows: STUDY_ROWS, faultsOf: studyFaults },
      saved: {
        ...{ school: study?.school ?? '', major: study?.major ?? '' },
        graduatedIn: monthOr(study?.graduatedIn),
      },
      put: (typed) => putStudy(content, typed),
    }
  if (part.of === 'skills')
    return {
      ...{ title: '职称与技能', rows: SKILL_ROWS },
      saved: { ...(skills ?? { title: '', skills: '' }) },
      put: (typed) => putSkills(content, typed),
    }
  const at = 'at' in part ? part.at : null
  if (part.of === 'job') {
    const job = at === null ? undefined : jobs[at]
    return {
      ...{ title: at === null ? '加一段工作经历' : '工作经历', rows: JOB_ROWS, faultsOf: jobFaults },
      saved: {
        ...{ employer: job?.employer ?? '', title: job?.title ?? '', duties: job?.duties ?? '' },
        ...{ from: monthOr(job?.from), until: monthOr(job?.until) },
      },
      put: (typed) => putJob(content, at, typed),
      ...(at !== null && { remove: () => withoutJob(content, at) }),
    }
  }
  const work = at === null ? undefined : works[at]
  return {
    ...{ title: at === null ? '加一项成果或项目' : '成果与项目', rows: WORK_ROWS, faultsOf: workFaults },
    saved: { ...(work ?? { kind: '', title: '', words: '' }) },
    put: (typed) => putWork(content, at, typed),
    ...(at !== null && { remove: () => withoutWork(content, at) }),
  }
}

interface CvSheetProps {
  content: CvContent
  part: CvPart
  edited: Edited<CvContent>
  onClose: () => void
}

/** One part of the CV over the page, kept on the phone while one types. */
export function CvSheet({ content, part, edited, onClose }: CvSheetProps) {
  return (
    <FieldsSheet
      save="保存"
      edited={edited}
      place={'at' in part ? `${part.of}.${part.at ?? 'new'}` : part.of}
      {...opened(content, part)}
      onClose={onClose}
    />
  )
}

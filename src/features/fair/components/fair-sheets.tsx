import { LIMITS } from '@talent/contract'
import {
  addFair,
  cancelFair,
  changeFair,
  removeFairEmployer,
  saveFairEmployer,
  setFairResults,
  type FairDesk,
  type FairEmployer,
  type FairEmployerInput,
  type FairInput,
  type FairResults,
} from '@talent/contract/fair'
import { AskSheet } from '@/components/form/ask-sheet'
import { FieldsSheet } from '@/features/publication'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import {
  employerFaults,
  employerOf,
  employerRows,
  fairFaults,
  fairOf,
  fairRows,
  movedIn,
  resultFaults,
  resultRows,
  resultsOf,
  typedEmployer,
  typedFair,
  typedResults,
} from '../fair-form'

/** 新建: nobody but coordinators sees it before it is published. */
export function NewFairSheet({ onClose }: { onClose: () => void }) {
  const saving = useSubmit(async (fair: FairInput, after?: () => void) => {
    const { id } = await call(addFair, { body: { fair } })
    after?.()
    go('fairDesk', { id })
  })
  return (
    <FieldsSheet<FairInput>
      title="新建招聘会"
      save="保存，先不发布"
      edited={{ id: 'fair', kept: 'notice-edit', saving }}
      place="new"
      rows={fairRows}
      saved={typedFair(undefined)}
      faultsOf={fairFaults}
      put={fairOf}
      onClose={onClose}
    />
  )
}

/** Of a published one, whom a changed time or place is told to stands at the press. */
export function ChangeFairSheet({ desk, onClose }: { desk: FairDesk; onClose: () => void }) {
  const { id, version, fair: before, told, state } = desk
  const saving = useSubmit(async (fair: FairInput, after?: () => void) => {
    await call(changeFair, { params: { id }, body: { version, fair } })
    after?.()
  })
  const published = state === 'published' && told > 0
  return (
    <FieldsSheet<FairInput>
      title="改招聘会"
      save="保存"
      edited={{ id: `fair-${id}`, kept: 'notice-edit', saving }}
      place="change"
      rows={(typed) => {
        const moved = published ? movedIn(before, typed) : []
        return fairRows(typed).map((row) =>
          (row.key === 'day' && moved.includes('时间')) || (row.key === 'place' && moved.includes('地点'))
            ? { ...row, help: `保存后告诉 ${told} 位报名和候补的人，写明原来和现在` }
            : row,
        )
      }}
      saved={typedFair(before)}
      faultsOf={fairFaults}
      put={fairOf}
      onClose={onClose}
    />
  )
}

interface Employed {
  employerId: string | null
  /** Null: taken out. */
  employer: FairEmployerInput | null
}

/** One 参会单位, with its 展位 and posts; taken out too. */
export function EmployerSheet(props: { fairId: string; employer?: FairEmployer; onClose: () => void }) {
  const { fairId, employer, onClose } = props
  const params = { id: fairId }
  const employerId = employer?.id ?? null
  const saving = useSubmit(async ({ employer: given }: Employed, after?: () => void) => {
    if (given !== null) await call(saveFairEmployer, { params, body: { employerId, employer: given } })
    else if (employerId !== null) await call(removeFairEmployer, { params, body: { employerId } })
    after?.()
  })
  return (
    <FieldsSheet<Employed>
      title={employer === undefined ? '加一家参会单位' : '改参会单位'}
      save="保存"
      edited={{ id: `fair-${fairId}`, kept: 'notice-edit', saving }}
      place={`employer-${employerId ?? 'new'}`}
      rows={employerRows}
      saved={typedEmployer(employer && { ...employer, posts: employer.posts.map(({ title }) => title) })}
      faultsOf={employerFaults}
      put={(typed) => ({ employerId, employer: employerOf(typed) })}
      remove={employer === undefined ? undefined : () => ({ employerId, employer: null })}
      onClose={onClose}
    />
  )
}

/** 结果, with what is known filled in. */
export function ResultsSheet({ desk, onClose }: { desk: FairDesk; onClose: () => void }) {
  const { id, version, results, employers, entered } = desk
  const saving = useSubmit(async (counted: FairResults, after?: () => void) => {
    await call(setFairResults, { params: { id }, body: { version, results: counted } })
    after?.()
  })
  const posts = employers.reduce((sum, one) => sum + one.posts.length, 0)
  return (
    <FieldsSheet<FairResults>
      title="登记结果"
      save="保存，显示在招聘会页"
      edited={{ id: `fair-${id}`, kept: 'notice-edit', saving }}
      place="results"
      rows={resultRows}
      saved={typedResults(results ?? { employers: employers.length, posts, visitors: entered })}
      faultsOf={resultFaults}
      put={resultsOf}
      onClose={onClose}
    />
  )
}

export const CancelFairSheet = ({ desk, onClose }: { desk: FairDesk; onClose: () => void }) => (
  <AskSheet
    title={`取消“${desk.title}”`}
    label="取消的原因"
    help={`${desk.told} 位报名和候补的人会看到；取消后不能恢复`}
    missing="请写明原因"
    max={LIMITS.reason}
    act="取消招聘会"
    acting="正在取消"
    danger
    kept={{ kind: 'desk-edit', id: `cancel-fair:${desk.id}` }}
    send={(reason) => call(cancelFair, { params: { id: desk.id }, body: { version: desk.version, reason } })}
    onClose={onClose}
  />
)

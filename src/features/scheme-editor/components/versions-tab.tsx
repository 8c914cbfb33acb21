import { useState } from 'react'
import {
  schemeDifference,
  setSchemeReview,
  withdrawScheme,
  type SchemeEditor,
} from '@talent/contract/scheme-editor'
import type { ReviewRule } from '@talent/contract/publication'
import { StatusTag } from '@/components/data/status-tag'
import { Confirm } from '@/components/feedback/confirm'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { HistoryRows, RestoreSheet, ReviewRuleCard, VersionsBeside } from '@/features/publication'
import { fullDay, todayInChina } from '@/lib/dates'
import { errorLine } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useSchemeVersion } from '../api'
import type { EditedScheme } from '../use-edited-scheme'

/** Only before its day: then nobody applied under it. */
function WithdrawCard({ editor: { code, published } }: { editor: SchemeEditor }) {
  const [asking, setAsking] = useState(false)
  const { version } = published
  const { submit, busy, error } = useSubmit(async () => {
    await call(withdrawScheme, { params: { id: code }, body: { version } })
    setAsking(false)
  })
  return (
    <Card padding="tight">
      <ListRow
        icon="withdraw"
        danger
        title={`撤下第 ${version} 版`}
        sub={`${fullDay(published.content.inForceFrom)}起才执行，撤下后原来的一版继续执行`}
        onTap={() => setAsking(true)}
      />
      <Confirm
        open={asking}
        title={`撤下第 ${version} 版？`}
        text={error ? errorLine(error) : '原来的一版继续执行。谁在什么时候撤下的会留下记录。'}
        stay="再想想"
        act="撤下"
        busy={busy}
        onStay={() => setAsking(false)}
        onAct={() => void submit()}
      />
    </Card>
  )
}

/** 版本: who published what and when, any two side by side; each can be taken as the new working copy. */
export function VersionsTab({
  editor,
  edited,
  rule,
}: {
  editor: SchemeEditor
  edited: EditedScheme
  rule: ReviewRule
}) {
  const { code, published, history } = editor
  const [open, setOpen] = useState<number | null>(null)
  const asked = useSchemeVersion(code, open)
  const { data } = asked
  const isComing = published.content.inForceFrom > todayInChina()
  const versions = [
    ...new Set(history.filter(({ event }) => event === 'publish').map(({ version }) => version)),
  ]
  return (
    <>
      <Card padding="tight" rows>
        <HistoryRows
          history={history}
          asideOf={({ event, version }) =>
            event === 'publish' &&
            version === published.version && (
              <StatusTag
                tone={isComing ? 'amber-line' : 'green'}
                icon={isComing ? 'clock' : 'check'}
                text={isComing ? '等执行' : '执行中'}
              />
            )
          }
          onOpen={setOpen}
        />
      </Card>
      {versions.length + (editor.copy === null ? 0 : 1) > 1 && (
        <VersionsBeside
          key={published.version}
          id={code}
          editor={editor}
          versions={versions}
          useVersion={useSchemeVersion}
          changesBetween={schemeDifference}
        />
      )}
      <ReviewRuleCard
        rule={rule}
        what="目录"
        set={(required) => call(setSchemeReview, { body: { required } })}
      />
      {isComing && published.version > 1 && <WithdrawCard editor={editor} />}
      {open !== null && (
        <RestoreSheet
          version={open}
          asked={asked}
          content={data?.content}
          changes={data === undefined ? [] : schemeDifference(edited.content, data.content)}
          saving={edited.saving}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

import { useState } from 'react'
import { View } from '@tarojs/components'
import { withdrawRole } from '@talent/contract/account'
import type { RosterEntry, WithdrawalTrial } from '@talent/contract/roster'
import { ErrorState } from '@/components/feedback/error-state'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { OptionGroup } from '@/components/form/option-group'
import { ListRow } from '@/components/layout/list-row'
import { Sheet } from '@/components/layout/sheet'
import { back } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useWithdrawalTrial } from '../api'

/** In place of an id: the rule chooses. */
const BY_RULE = 'by-rule'

function Moves({ moves, orphaned }: Pick<WithdrawalTrial, 'moves' | 'orphaned'>) {
  return (
    <>
      {orphaned.length > 0 && (
        <Note tone="amber" icon="alert">
          {`${orphaned.map((title) => `“${title}”`).join('')}再没有人负责，请先给别的专员加上`}
        </Note>
      )}
      <View className="rows mt8">
        {moves.map(({ id, talentName, matterTitle, to }) => (
          <ListRow
            key={id}
            title={`${talentName}的“${matterTitle}”`}
            aside={to === null ? '回到队里' : `转给${to.name}`}
          />
        ))}
      </View>
    </>
  )
}

/** 停用: to whom each of what they have open goes, before it is done. */
export function WithdrawSheet({ entry, onClose }: { entry: RosterEntry; onClose: () => void }) {
  const [successor, setSuccessor] = useState<string>(BY_RULE)
  const successorId = successor === BY_RULE ? undefined : successor
  const trial = useWithdrawalTrial(entry.id, successorId ?? null)
  const { submit, busy, error } = useSubmit(async () => {
    await call(withdrawRole, { params: { id: entry.id }, body: { role: 'commissioner', successorId } })
    onClose()
    back()
  })
  const count = trial.data?.moves.length ?? 0
  const waiting = trial.data?.moves.filter(({ to }) => to === null).length ?? 0
  return (
    <Form sending={busy}>
      <Sheet
        open
        title={`停用${entry.name}`}
        onClose={onClose}
        feedback={{ error }}
        footer={
          <Button
            kind="danger"
            full
            busy={busy}
            busyText="正在停用"
            onTap={() => {
              if (trial.data) void submit()
            }}
          >
            {count > 0 ? `转走 ${count} 件并停用` : '停用'}
          </Button>
        }
      >
        <View className="ink7">
          {count > 0
            ? `在办的件先转走，再收回专员身份；登录立即失效。人才会看到由谁接着办，承诺日不变。`
            : '收回专员身份，登录立即失效。办过的件都留着。'}
        </View>
        {trial.error && !trial.data && (
          <ErrorState error={trial.error} title="没能算出转给谁" onRetry={trial.retry} />
        )}
        {!trial.data && !trial.error && <Skeleton />}
        {trial.data && count > 0 && (
          <FormField name="successor" label="转给谁" help="放不下或办不了的，按规则转给别人">
            <OptionGroup
              label="转给谁"
              options={[
                { value: BY_RULE, text: '按规则各转给合适的人' },
                ...trial.data.successors.map(({ id, name, load, capacity }) => ({
                  value: id,
                  text: name,
                  aside: `在办 ${load}/${capacity}`,
                })),
              ]}
              value={successor}
              onPress={setSuccessor}
            />
          </FormField>
        )}
        {waiting > 0 && (
          <View className="mt8">
            <Note
              tone="amber"
              icon="clock"
            >{`有 ${waiting} 件没有人能接，回到队里排在前面，由统筹分派`}</Note>
          </View>
        )}
        {trial.data && <Moves {...trial.data} />}
      </Sheet>
    </Form>
  )
}

import { useState } from 'react'
import { View } from '@tarojs/components'
import { LIMITS, MOST } from '@talent/contract'
import { setSynonyms, type Synonyms } from '@talent/contract/policy-editor'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { Sheet } from '@/components/layout/sheet'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useSynonyms } from '../api'
import { useKeptPart } from '../kept-part'

const namesIn = (typed: string): string[] =>
  typed
    .split(/[、，,\n]+/)
    .map((name) => name.trim())
    .filter(Boolean)

/** One group, or a new one after the last; the table is saved as a whole. */
export function SynonymSheet({ table, at, onClose }: { table: Synonyms; at: number; onClose: () => void }) {
  const { groups, version } = table
  const isNew = at >= groups.length
  const { part, change, clear } = useKeptPart('synonyms', isNew ? 'new' : String(at), {
    names: (groups[at] ?? []).join('、'),
    pressed: false,
  })
  const names = namesIn(part.names)
  const faults: Record<string, string> =
    part.pressed && names.length < 2 ? { names: '请写至少两个说法，用顿号隔开' } : {}
  const { submit, busy, error } = useSubmit(async (next: string[][]) => {
    await call(setSynonyms, { body: { basedOn: version, groups: next } })
    clear()
    onClose()
  })
  const others = groups.filter((_, place) => place !== at)
  return (
    <Form sending={busy}>
      <Sheet
        open
        title={isNew ? '加一组说法' : '修改这组说法'}
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          <View className="btns">
            {!isNew && (
              <Button kind="danger" busy={busy} busyText="正在保存" onTap={() => void submit(others)}>
                删除
              </Button>
            )}
            <Button
              busy={busy}
              busyText="正在保存"
              onTap={() => {
                change({ pressed: true })
                if (names.length >= 2)
                  void submit(
                    isNew ? [...groups, names] : groups.map((group, place) => (place === at ? names : group)),
                  )
              }}
            >
              保存
            </Button>
          </View>
        }
      >
        <FormField
          name="names"
          label="同一个意思的说法"
          help={`搜其中任何一个，结果都一样；用顿号隔开，最多 ${MOST.synonyms} 个`}
          error={faults.names}
        >
          <TextInput
            area
            label="同一个意思的说法"
            value={part.names}
            maxLength={(LIMITS.synonym + 1) * MOST.synonyms}
            invalid={faults.names !== undefined}
            onChange={(next) => change({ names: next })}
          />
        </FormField>
      </Sheet>
    </Form>
  )
}

/** 搜索同义词: names that mean one thing, each group opened to be changed. */
export function SynonymsPanel() {
  const { data, error, retry } = useSynonyms()
  const [open, setOpen] = useState<number | null>(null)
  if (data === undefined)
    return error ? (
      <ErrorState error={error} title="没能加载同义词" onRetry={retry} />
    ) : (
      <Skeleton cards={2} />
    )
  return (
    <>
      <View className="aux">搜其中任何一个说法，找到的政策都一样。改了马上生效。</View>
      {data.groups.length === 0 ? (
        <EmptyState title="还没有同义词" hint="例如“人社局”和“人力资源和社会保障局”" />
      ) : (
        <Card padding="tight" rows>
          {data.groups.map((group, at) => (
            <ListRow key={group.join()} title={group.join('、')} onTap={() => setOpen(at)} />
          ))}
        </Card>
      )}
      <Button kind="outline" full icon="plus" onTap={() => setOpen(data.groups.length)}>
        加一组说法
      </Button>
      {open !== null && <SynonymSheet key={open} table={data} at={open} onClose={() => setOpen(null)} />}
    </>
  )
}

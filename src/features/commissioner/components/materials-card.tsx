import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import type { RequestDetail } from '@talent/contract/service-request'
import { Card } from '@/components/layout/card'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { a11y } from '@/lib/a11y'
import { errorLine } from '@/lib/error-text'
import { viewFile } from '@/features/file'
import type { HandleDraftStore } from '../handle-draft'
import { checkSummary, type Material, type MaterialCheck } from '../supplement-items'
import { MaterialCheckRow } from './material-check'

interface MaterialsCardProps {
  request: Pick<RequestDetail, 'materials'>
  store: HandleDraftStore
  /** Looked at only, or checked one by one. */
  checking: boolean
  faults: Readonly<Record<string, string | undefined>>
}

/** 核对材料: every material opened and ticked; what is marked 需补 becomes the items of one 一次性告知. */
export function MaterialsCard({ request, store: { draft, change }, checking, faults }: MaterialsCardProps) {
  const [failure, setFailure] = useState<string | null>(null)
  const open = (file: Material['files'][number]) => {
    setFailure(null)
    viewFile(file).catch((error: Error) => setFailure(`没能打开，${errorLine(error)}`))
  }
  const mark = (key: string, check: MaterialCheck | undefined) => {
    const { [key]: _before, ...others } = draft.checks
    change({ checks: check === undefined ? others : { ...others, [key]: check } })
  }
  if (!checking && request.materials.length === 0) return null
  return (
    <Card>
      <View className="between">
        <View className="h-title" {...a11y({ role: 'heading', 'aria-level': 2 })}>
          {checking ? '核对材料' : '申请材料'}
        </View>
        <Text className="aux">
          {request.materials.length > 0 &&
            (checking ? checkSummary(request.materials, draft.checks) : `共 ${request.materials.length} 份`)}
        </Text>
      </View>
      {failure && (
        <View className="aux red mt4" {...a11y({ role: 'alert' })}>
          {failure}
        </View>
      )}
      {request.materials.length === 0 && <View className="aux mt4">这个事项不需要材料</View>}
      <View className="rows mt4">
        {request.materials.map((material) => (
          <MaterialCheckRow
            key={material.key}
            material={material}
            check={draft.checks[material.key]}
            fault={faults[material.key]}
            onChange={checking ? (check) => mark(material.key, check) : undefined}
            onOpen={open}
          />
        ))}
      </View>
      {checking && (
        <View className="mt8">
          <FormField
            name="extra"
            label="还要补别的"
            optional
            help="不在上面的材料写在这里，会作为单独一项"
            error={faults.extra}
          >
            <TextInput
              label="还要补别的"
              value={draft.extra}
              maxLength={LIMITS.supplementItem}
              invalid={faults.extra !== undefined}
              onChange={(extra) => change({ extra })}
            />
          </FormField>
        </View>
      )}
    </Card>
  )
}

import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { Sheet } from '@/components/layout/sheet'
import type { EditedMatter } from '../use-working-copy'

interface PartSheetProps {
  title: string
  /** On the button: 保存问题. */
  save: string
  saving: EditedMatter['saving']
  /** What is wrong with it, by the name of the field it is shown at. */
  faults?: Readonly<Record<string, string>>
  onSave: () => void
  /** Without, it can't be taken away. */
  onRemove?: () => void
  onClose: () => void
  children: ReactNode
}

/** One part of a matter over the page: changed, taken away, saved. */
export function PartSheet({
  title,
  save,
  saving,
  faults = {},
  onSave,
  onRemove,
  onClose,
  children,
}: PartSheetProps) {
  return (
    <Form sending={saving.busy}>
      <Sheet
        open
        title={title}
        onClose={onClose}
        feedback={{ faults, error: saving.error }}
        footer={
          <View className="btns">
            {onRemove && (
              <Button kind="danger" onTap={onRemove}>
                删除
              </Button>
            )}
            <Button busy={saving.busy} busyText="正在保存" onTap={onSave}>
              {save}
            </Button>
          </View>
        }
      >
        {children}
      </Sheet>
    </Form>
  )
}

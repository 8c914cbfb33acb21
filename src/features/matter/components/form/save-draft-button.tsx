import Taro from '@tarojs/taro'
import { Button } from '@/components/form/button'
import type { MatterDraft } from '../../form/use-matter-draft'

/** 存草稿: now, and told where it is. */
export function SaveDraftButton({ draft }: { draft: MatterDraft }) {
  return (
    <Button
      kind="outline"
      className="btn--fit"
      onTap={() =>
        void draft
          .save()
          .then((saved) => Taro.showToast({ title: saved ? '草稿已保存' : '草稿已存在本机', icon: 'none' }))
      }
    >
      存草稿
    </Button>
  )
}

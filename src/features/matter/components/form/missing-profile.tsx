import { View } from '@tarojs/components'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { go } from '@/lib/navigate'

/** Without name, telephone and area nobody can be matched: said before one has filled in the form. */
export const MissingProfile = () => (
  <Note tone="amber">
    <View>提交前请先填写姓名、电话、单位和片区，用来匹配专员。</View>
    <Button kind="outline" size="m" onTap={() => go('profile')}>
      去填基本情况
    </Button>
  </Note>
)

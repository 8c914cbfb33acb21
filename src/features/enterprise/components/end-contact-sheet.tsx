import { View } from '@tarojs/components'
import { LIMITS } from '@talent/contract'
import { removeEnterpriseContact, type EnterpriseContact } from '@talent/contract/enterprise'
import { AskSheet } from '@/components/form/ask-sheet'
import { call } from '@/lib/request'

/** 收回: they speak for the enterprise no more, from this moment, and read why. */
export const EndContactSheet = ({
  enterpriseId,
  contact,
  onClose,
}: {
  enterpriseId: string
  contact: EnterpriseContact
  onClose: () => void
}) => (
  <AskSheet
    title={`收回${contact.name}的企业联系人身份`}
    label="收回原因"
    help="本人看得到"
    missing="请写明原因"
    max={LIMITS.reason}
    act="收回"
    acting="正在收回"
    danger
    kept={{ kind: 'desk-edit', id: `end-contact:${enterpriseId}:${contact.id}` }}
    send={(reason) =>
      call(removeEnterpriseContact, { params: { id: enterpriseId, accountId: contact.id }, body: { reason } })
    }
    onClose={onClose}
  >
    <View className="aux">
      立即看不到这家单位的简历和电话，不能再替本单位人才代办。岗位、投递和答复都留在单位名下；已送出、等本人确认的代办不受影响。
    </View>
  </AskSheet>
)

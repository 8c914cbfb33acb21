import { View } from '@tarojs/components'
import { hasCode } from '@talent/contract'
import { Tap } from '@/components/form/tap'
import { a11y } from '@/lib/a11y'
import { errorLine } from '@/lib/error-text'
import { RefusedError } from '@/lib/failure'
import { openSettings } from '@/lib/open-settings'
import { removeUpload, retryUpload, type Upload } from '../../uploads'
import './index.scss'

/** The same file would be refused the same way. */
const isFinal = (error: Error) => hasCode(error, 'file_too_large', 'file_type', 'key_reused')

function Failed({ label, upload }: { label: string; upload: Upload & { error: Error } }) {
  const { which, error, file } = upload
  return (
    <View className="file-picker__error" {...a11y({ role: 'alert' })}>
      {which === undefined ? errorLine(error) : `${which}：${errorLine(error)}`}
      {!isFinal(error) && (
        <Tap className="file-picker__act" label={`重试上传${label}`} onTap={() => retryUpload(upload)}>
          重试
        </Tap>
      )}
      <Tap className="file-picker__act" label={`移除没有传上去的${label}`} onTap={() => removeUpload(file)}>
        移除
      </Tap>
    </View>
  )
}

/** What of these wasn't taken, why, and what can be done. */
export function FailedUploads({ label, uploads }: { label: string; uploads: readonly Upload[] }) {
  return (
    <>
      {uploads.map(
        ({ error, ...upload }) =>
          error !== null && <Failed key={upload.file.key} label={label} upload={{ ...upload, error }} />,
      )}
    </>
  )
}

function SettingsLink({ where }: { where: 'app' | 'phone' }) {
  return (
    <Tap className="file-picker__act" onTap={() => void openSettings(where)}>
      去设置
    </Tap>
  )
}

/** What the person or the phone said no to, and where it can be allowed. */
export function Refused({ error }: { error: Error | null }) {
  return (
    error && (
      <View className="file-picker__error" {...a11y({ role: 'alert' })}>
        {errorLine(error)}
        {error instanceof RefusedError && error.settings && <SettingsLink where={error.settings} />}
      </View>
    )
  )
}

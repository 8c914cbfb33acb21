import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/form/button'
import { useMe } from '@/features/account'
import type { PolicyStanding } from '@/features/self-check'
import { ShareSheet } from './share-sheet'

/** The way to let the commissioner of a request see how each condition was judged; for whoever signed in as a talent. */
export function ShareRow({ standing }: { standing: PolicyStanding }) {
  const [open, setOpen] = useState(false)
  const me = useMe()
  if (!me.holds('talent') || standing === null || standing === 'not-in-play') return null
  return (
    <View className="mt12">
      <Button size="m" kind="quiet" icon="users" onTap={() => setOpen(true)}>
        请专员看这些判断
      </Button>
      {open && <ShareSheet standing={standing} onClose={() => setOpen(false)} />}
    </View>
  )
}

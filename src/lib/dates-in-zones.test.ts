import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const inZone = (TZ: string) =>
  JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', join(__dirname, '../testing/dates-in-zone.ts')], {
      cwd: join(__dirname, '../..'),
      env: { ...process.env, TZ },
      encoding: 'utf8',
    }),
  ) as { zone: number; differing: number; said: string[] }

const china = inZone('Asia/Shanghai')

test.each(['UTC', 'America/New_York', 'Pacific/Auckland', 'Asia/Kathmandu'])(
  'days and instants read the same on a device in %s, hour by hour, over both changes of daylight saving',
  (zone) => {
    const there = inZone(zone)
    expect(there.zone).not.toBe(china.zone)
    expect(there.differing).toBe(0)
    expect(there.said).toEqual(china.said)
  },
)

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const read = (name: string) => readFileSync(join(__dirname, '../..', name), 'utf8')
const scripts = ['package.json', 'cloud/package.json'].flatMap((name) =>
  Object.keys((JSON.parse(read(name)) as { scripts: object }).scripts),
)

test.each(['README.md', 'CONTRIBUTING.md', 'cloud/README.md'])(
  'every command that %s names exists',
  (name) => {
    const named = [...read(name).matchAll(/npm run ([\w:-]+)/g)].map(([, command]) => command)
    expect(named.filter((command) => !scripts.includes(command ?? ''))).toEqual([])
  },
)

test('the README names the ways to build at each change', () => {
  for (const command of ['dev', 'dev:weapp']) {
    expect(scripts).toContain(command)
    expect(read('README.md')).toContain(`\`npm run ${command}\``)
  }
})

test('the README names the oldest engines of browserslist', () => {
  const { browserslist } = JSON.parse(read('package.json')) as { browserslist: string[] }
  const [chrome, ios] = ['chrome', 'ios'].map((engine) =>
    browserslist.find((line) => line.startsWith(engine))?.replace(`${engine} >= `, ''),
  )
  expect(read('README.md')).toContain(`最低支持 iOS ${ios}、Chrome（安卓 WebView）${chrome}`)
})

/** What the administrator must enter for a call: a kind of server address, or what of a person's phone it opens. */
const ENTERED: Record<string, string[]> = {
  request: ['request'],
  uploadFile: ['uploadFile'],
  downloadFile: ['downloadFile'],
  connectSocket: ['socket'],
  chooseMedia: ['选中的照片或视频', '摄像头'],
  chooseImage: ['选中的照片或视频', '摄像头'],
  chooseVideo: ['选中的照片或视频', '摄像头'],
  chooseMessageFile: ['选中的文件'],
  setClipboardData: ['剪切板'],
  getClipboardData: ['剪切板'],
  saveImageToPhotosAlbum: ['相册（仅写入）'],
  getLocation: ['位置信息'],
  chooseLocation: ['位置信息'],
  chooseAddress: ['地址'],
  startRecord: ['麦克风'],
  getRecorderManager: ['麦克风'],
  addPhoneContact: ['通讯录（仅写入）'],
  addPhoneCalendar: ['日历（仅写入）'],
}

test('the README has the administrator enter what the client calls, and nothing else', () => {
  const called = readdirSync(join(__dirname, '../../src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^testing/.test(file))
    .flatMap((file) =>
      [...read(join('src', file)).matchAll(/\bTaro\s*\.(\w+)/g)].map(([, name = '']) => name),
    )
  const wanted = new Set(called.flatMap((name) => ENTERED[name] ?? []))
  const [, table = ''] = /### 小程序上线前([^]*?)\n[^|\n]*最低支持/.exec(read('README.md')) ?? []
  const bold = [...table.matchAll(/\*\*(.+?)\*\*/g)].flatMap(([, words = '']) =>
    words.replace(/ 三处都要填$/, '').split(/[、，]/),
  )
  expect([...new Set(bold)].sort()).toEqual([...wanted].sort())
})

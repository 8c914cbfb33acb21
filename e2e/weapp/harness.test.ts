import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { launch, type App } from './app'
import { findBrokenReferences } from './check-references'
import { compileWxml, compileWxss } from './compile-templates'
import { openDist } from './dist'

const HOME = `Page({
  data: { n: 0, said: '', seen: '' },
  onShow() { this.setData({ seen: this.data.seen + '显' }) },
  add() { this.setData({ n: this.data.n + 1 }) },
  addTen() { this.setData({ n: this.data.n + 10 }) },
  say(event) { this.setData({ said: event.detail.value }); wx.setStorageSync('said', event.detail.value) },
  recall() { this.setData({ said: wx.getStorageSync('said') }) },
  ask() { wx.showModal({ title: '撤回', success: ({ confirm }) => this.setData({ said: confirm ? '已撤回' : '保留' }) }) },
  fetch() { wx.request({ url: 'https://api.invalid/hello', success: ({ data }) => this.setData({ said: data.words }), fail: ({ errMsg }) => this.setData({ said: errMsg }) }) },
  send() { wx.chooseImage({ success: ({ tempFilePaths }) => wx.uploadFile({ url: 'https://api.invalid/files', name: 'file', filePath: tempFilePaths[0], success: ({ data }) => this.setData({ said: data }) }) }) },
  go() { wx.navigateTo({ url: '/packages/far/page?name=%E5%BC%A0' }) },
  hand(event) { this.setData({ said: event.detail.value.who }) },
  probe() { this.setData({ said: [typeof window, typeof document, typeof fetch, typeof process, typeof Intl].join() }) },
  evaluate() { new Function('return 1')() },
  crash() { setTimeout(() => { throw new Error('计时器出错') }, 10) },
  unknown() { wx.getLocation({}) },
})`

const FILES: Record<string, string> = {
  'app.json': JSON.stringify({
    pages: ['pages/home', 'pages/me'],
    subPackages: [{ root: 'packages/far', pages: ['page'] }],
    tabBar: {
      list: [
        { pagePath: 'pages/home', text: '首页' },
        { pagePath: 'pages/me', text: '我的' },
      ],
    },
  }),
  'app.js': 'App({})',
  'app.wxss': '.row { color: red }',
  'base.wxml': '<template name="row"><view class="row" bindtap="add">{{text}}</view></template>',
  'pages/home.js': HOME,
  'pages/home.json': '{}',
  'pages/home.wxml': `<import src="../base.wxml" />
    <view bindtap="addTen"><template is="row" data="{{text: '加一'}}" /><view catchtap="add">只加一</view></view>
    <text class="n">{{n}}</text><text class="said">{{said}}</text><text class="seen">{{seen}}</text><view>无绑定</view>
    <input placeholder="写" value="{{said}}" bindinput="say" maxlength="4" />
    <form bindsubmit="hand"><input name="who" value="张" /><button form-type="submit">交</button></form>
    <view aria-label="读屏" bindtap="add">图</view>
    <button disabled="{{true}}" bindtap="add">停用</button>
    <view wx:for="{{['recall', 'ask', 'fetch', 'send', 'go', 'probe', 'evaluate', 'crash', 'unknown']}}" wx:key="*this" id="{{item}}" bindtap="{{item}}">{{item}}</view>`,
  'pages/me.js': 'Page({ data: { shown: 0 }, onShow() { this.setData({ shown: this.data.shown + 1 }) } })',
  'pages/me.json': '{}',
  'pages/me.wxml': '<view>第{{shown}}次</view>',
  'packages/far/page.js':
    "const { greet } = require('./words.js'); Page({ data: { text: '' }, onLoad(query) { this.setData({ text: greet(decodeURIComponent(query.name)) }) } })",
  'packages/far/words.js': 'exports.greet = (name) => `${name}，您好`',
  'packages/far/page.json': '{}',
  'packages/far/page.wxml': '<view>{{text}}</view>',
}

const folders: string[] = []
const write = (changes: Record<string, string> = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'talent-weapp-'))
  folders.push(folder)
  for (const [path, content] of Object.entries({ ...FILES, ...changes })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return openDist(folder)
}

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

describe('the compiled folder', () => {
  test('is accepted when it is whole', () => {
    const dist = write()
    expect(findBrokenReferences(dist)).toEqual([])
    expect(compileWxml(dist)).toContain('$gwx')
    expect(compileWxss(dist)).toContain('color: red')
  })

  test.each([
    [
      'an import that leads nowhere',
      { 'pages/me.wxml': '<import src="../gone.wxml" /><view />' },
      'pages/me.wxml: gone.wxml does not exist',
    ],
    [
      'a style sheet that leads nowhere',
      { 'pages/me.wxss': '@import "./gone.wxss";' },
      'pages/me.wxss: pages/gone.wxss does not exist',
    ],
    [
      'a component that leads nowhere',
      { 'pages/me.json': '{"usingComponents":{"x":"../gone"}}' },
      'pages/me.json: gone.js does not exist',
    ],
    [
      'a script that leads nowhere',
      { 'pages/me.js': 'require("../gone")' },
      'pages/me.js: gone.js does not exist',
    ],
    [
      'a script of another subpackage',
      { 'pages/me.js': 'require("../packages/far/words")' },
      'pages/me.js: packages/far/words.js lies in a subpackage that may not be loaded',
    ],
    [
      'a page without a template',
      { 'app.json': '{"pages":["pages/gone"]}' },
      'app.json: pages/gone.wxml does not exist',
    ],
  ])('is refused for %s', (_name, changes, fault) => {
    expect(findBrokenReferences(write(changes as unknown as Record<string, string>))).toContain(fault)
  })

  test('is refused in the official compilers’ words', () => {
    expect(() => compileWxml(write({ 'pages/me.wxml': '<view><text></view>' }))).toThrow(
      /expect end-tag `text`/,
    )
    expect(() => compileWxss(write({ 'app.wxss': '.a { color: red' }))).toThrow(/unexpected token/)
  })
})

describe('the running app', () => {
  let server: Server
  let origin = ''
  let app: App
  const said = () => app.find({ className: 'said' }).children.join('')

  beforeAll(async () => {
    server = createServer((request, response) => {
      let size = 0
      request.on('data', (chunk: Buffer) => (size += chunk.length))
      request.on('end', () => {
        const multipart = request.headers['content-type']?.startsWith('multipart/form-data') === true
        response.end(
          request.url === '/files'
            ? `${multipart ? '分段' : '其他'}${size > 1000}`
            : '{"words":"来自服务器"}',
        )
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))
  beforeEach(async () => void (app = await launch(write(), { server: origin })))
  afterEach(() => app.close())

  test('delivers a tap to every binding on the way up, and no further than a catch', async () => {
    await app.tap('加一')
    expect(app.has({ className: 'n', text: '11' })).toBe(true)
    await app.tap('只加一')
    expect(app.has({ className: 'n', text: '12' })).toBe(true)
  })

  test('refuses a tap that would do nothing on a phone', async () => {
    await expect(app.tap('无绑定')).rejects.toThrow('nothing binds tap')
    await expect(app.tap('停用')).rejects.toThrow('disabled')
    expect(app.has({ className: 'n', text: '0' })).toBe(true)
  })

  test('submits a native form by its button and finds a node by its label', async () => {
    await app.tap('交')
    expect(said()).toBe('张')
    await app.tap({ label: '读屏' })
    expect(app.has({ className: 'n', text: '1' })).toBe(true)
  })

  test('counts every setData with its bytes', async () => {
    const from = app.setDataLog.length
    await app.input({ placeholder: '写' }, '你好')
    expect(app.stats(from)).toEqual({
      calls: 1,
      bytes: Buffer.byteLength('{"said":"你好"}'),
      maxBytes: 17,
      maxPerSecond: 1,
    })
  })

  test('keeps the phone’s storage over a restart', async () => {
    await app.input({ placeholder: '写' }, '留下的长文字')
    const { storage } = app.phone
    app.close()
    app = await launch(write(), { storage })
    await app.tap('recall')
    expect(said()).toBe('留下的长')
  })

  test('asks the person in a modal and goes on with the answer', async () => {
    await app.tap('ask')
    expect(app.phone.overlay.dialog?.title).toBe('撤回')
    await expect(app.answerDialog('好')).rejects.toThrow('取消, 确定')
    await app.answerDialog('取消')
    expect(said()).toBe('保留')
  })

  test('speaks real HTTP, and fails as WeChat does when offline', async () => {
    await app.tap('fetch')
    expect(said()).toBe('来自服务器')
    await app.setOnline(false)
    await app.tap('fetch')
    expect(said()).toContain('ERR_INTERNET_DISCONNECTED')
    expect(app.phone.network.sent.map(({ status }) => status)).toEqual([200])
  })

  test('uploads the file the test hands over', async () => {
    app.chooseNext({ name: 'photo.png', content: new Uint8Array(2000) })
    await app.tap('send')
    expect(said()).toBe('分段true')
  })

  test('opens a subpackage’s page with its parameters as written', async () => {
    await app.tap('go')
    expect([app.route(), app.query(), app.text()]).toEqual([
      'packages/far/page',
      { name: '%E5%BC%A0' },
      '张，您好',
    ])
    await app.back()
    expect(app.has({ className: 'seen', text: '显显' })).toBe(true)
  })

  test('keeps tab pages alive', async () => {
    for (const tab of ['我的', '首页', '我的']) await app.switchTab(tab)
    expect(app.text()).toBe('第2次')
  })

  test('has nothing a phone’s service thread lacks', async () => {
    await app.tap('probe')
    expect(said()).toBe('undefined,undefined,undefined,undefined,undefined')
    await expect(app.tap('evaluate')).rejects.toThrow('Code generation from strings disallowed')
  })

  test('hands what goes wrong in the app to the test', async () => {
    await expect(app.tap('crash')).rejects.toThrow('计时器出错')
  })

  test('tells repeated reads and what was drawn before data came', async () => {
    expect(app.statsBeforeData().calls).toBe(1)
    await app.tap('fetch')
    await app.tap('fetch')
    expect(app.repeats()).toEqual([`${origin}/hello`])
    expect([app.statsBeforeData().calls, app.stats().calls]).toEqual([1, 3])
  })

  test('fails with the name of a wx function it does not emulate', async () => {
    await expect(app.tap('unknown')).rejects.toThrow('wx.getLocation is not emulated')
  })
})

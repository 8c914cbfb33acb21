import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import dev from './dev'
import prod from './prod'

/** Written for 375 and told apart from Taro's 750: 1px here is 2rpx on the phone and 0.05rem in a browser. */
const DESIGN_WIDTH = 375

/** Where the backend answers: same origin in a browser, a local one for the mini-program unless told otherwise. */
const API_BASE = process.env.TARO_APP_API ?? (process.env.TARO_ENV === 'h5' ? '' : 'http://127.0.0.1:8787')

/** Packages that ship syntax newer than ES2018, and our own TypeScript workspace. */
const COMPILE_INCLUDE = [
  path.resolve(__dirname, '../contract'),
  (file: string) =>
    /node_modules[\\/](valibot|zustand|query-string|split-on-first|filter-obj)[\\/]/.test(file),
]

/** Into the entry Taro writes for a browser, between its routes and its router. */
const SHOW_LATEST_PAGE = {
  imports: `import { getCurrentPages } from '@tarojs/router'\nimport { showLatestPage } from '@/lib/latest-page'\n`,
  call: `showLatestPage(config.routes, () => getCurrentPages().length > 0)\n`,
}

export default defineConfig<'webpack5'>(async (merge) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'talent-service',
    date: '2026-11-23',
    designWidth: DESIGN_WIDTH,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: `dist/${process.env.TARO_ENV}`,
    copy: {
      patterns:
        process.env.TARO_ENV === 'h5'
          ? []
          : [
              { from: 'src/sitemap.json', to: 'dist/weapp/sitemap.json' },
              { from: 'src/assets/share', to: 'dist/weapp/assets/share' },
            ],
      options: {},
    },
    plugins: ['called-endpoints.js', 'aria-templates.js'].map((file) => path.resolve(__dirname, file)),
    env: { TARO_APP_API: JSON.stringify(API_BASE) },
    // Levels of nesting before a template recurses through a component: 8 keeps base.wxml small, pages rarely nest deeper.
    baseLevel: 8,
    framework: 'react',
    alias: { '@': path.resolve(__dirname, '../src') },
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: true },
    mini: {
      compile: { include: COMPILE_INCLUDE },
      optimizeMainPackage: { enable: true },
      // The texts of licences stay out of the package; they are in the repository's node_modules.
      webpackChain(chain) {
        if (process.env.NODE_ENV === 'production')
          chain.optimization
            .minimizer('terserPlugin')
            .tap(([options]) => [{ ...(options as object), extractComments: false }])
      },
      miniCssExtractPluginOption: { ignoreOrder: true },
      postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
    },
    h5: {
      publicPath: '/',
      staticDirectory: 'static',
      esnextModules: ['nutui-react-taro', 'icons-react-taro'],
      compile: { include: COMPILE_INCLUDE },
      router: { mode: 'hash' },
      // One sheet for all: a copy of a component's style that came with a later page would go over what an earlier page made of it.
      webpackChain(chain) {
        chain.optimization.splitChunks({
          cacheGroups: { styles: { name: 'styles', type: 'css/mini-extract', chunks: 'all', enforce: true } },
        })
        chain.plugin('mainPlugin').tap(([options]) => {
          const { loaderMeta } = options as { loaderMeta: Record<string, string> }
          loaderMeta.extraImportForWeb += SHOW_LATEST_PAGE.imports
          loaderMeta.execBeforeCreateWebApp += SHOW_LATEST_PAGE.call
          return [options]
        })
      },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      // 20px is exactly 1:1 at 375; a wide phone may grow by a tenth, a desktop never does (design width rules in styles/desktop.scss).
      postcss: {
        autoprefixer: { enable: true },
        pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 20, maxRootSize: 22 } },
        cssModules: { enable: false },
      },
    },
  }
  return merge({}, base, process.env.NODE_ENV === 'development' ? dev : prod)
})

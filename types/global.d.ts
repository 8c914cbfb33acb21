/// <reference types="@tarojs/taro" />

declare module '*.scss'
declare module '*.png' {
  const url: string
  export default url
}

declare namespace NodeJS {
  interface ProcessEnv {
    /** Build target. */
    TARO_ENV: 'weapp' | 'h5'
    /** Base address of the backend, without a trailing slash; empty means same origin. */
    TARO_APP_API: string
  }
}

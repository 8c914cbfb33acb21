/** Import it before everything else: the modules of this test file are those of the mini-program, not the browser's. */
process.env.TARO_ENV = 'weapp'
export {}

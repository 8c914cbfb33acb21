import Taro from '@tarojs/taro'

/** The phone's store of files, as long as the test lasts: what is in it outlives the app. `room`: how many more it takes. */
export function phoneFiles({ room = Infinity } = {}) {
  const saved = new Set<string>()
  let left = room
  jest.mocked(Taro.getFileSystemManager).mockReturnValue({
    saveFile: ({ tempFilePath, success, fail }: Taro.FileSystemManager.SaveFileOption) => {
      if ((left -= 1) < 0)
        return fail?.({ errMsg: 'saveFile:fail the maximum size of the file storage limit' })
      const savedFilePath = tempFilePath.replace('tmp', 'store')
      saved.add(savedFilePath)
      success?.({ savedFilePath, errMsg: 'saveFile:ok' })
    },
    getSavedFileList: ({ success }: Taro.FileSystemManager.getSavedFileListOption) =>
      success?.({
        fileList: [...saved].map((filePath) => ({ filePath, size: 1, createTime: 1 })),
        errMsg: 'getSavedFileList:ok',
      }),
    removeSavedFile: ({ filePath, complete }: Taro.FileSystemManager.RemoveSavedFileOption) => {
      saved.delete(filePath)
      complete?.({ errMsg: 'removeSavedFile:ok' })
    },
  } as never)
  return saved
}

import { type WxFunction, wxFailure } from './answer'
import { type PhoneFiles, mimeOf } from './phone-files'

/** The choosers and viewers of files. The test decides what is chosen; choosing nothing decided is a fault of the test. */
export function fileApi(
  files: PhoneFiles,
  later: (api: string, work: (options: Record<string, unknown>) => object | void) => WxFunction,
) {
  const choose = (most: unknown) => {
    const choice = files.choices.shift()
    if (!choice) throw new Error('a file chooser opened, but the test chose no file: call chooseNext first')
    if (choice === 'cancel') throw wxFailure('cancel')
    return choice
      .slice(0, Number(most ?? 9))
      .map((file) => ({ file, path: files.keep(file), size: file.content.byteLength }))
  }
  const manager = {
    saveFile: later('saveFile', ({ tempFilePath }) => ({ savedFilePath: files.save(String(tempFilePath)) })),
    getSavedFileList: later('getSavedFileList', () => ({
      fileList: [...files.saved].map(([filePath, { content }]) => ({
        filePath,
        size: content.byteLength,
        createTime: 0,
      })),
    })),
    removeSavedFile: later('removeSavedFile', ({ filePath }) => void files.saved.delete(String(filePath))),
  }
  return {
    getFileSystemManager: () => manager,
    chooseMedia: later('chooseMedia', ({ count }) => ({
      type: 'image',
      tempFiles: choose(count).map(({ file, path, size }) => ({
        tempFilePath: path,
        size,
        fileType: mimeOf(file.name).startsWith('image/') ? 'image' : 'video',
      })),
    })),
    chooseImage: later('chooseImage', ({ count }) => {
      const chosen = choose(count)
      return {
        tempFilePaths: chosen.map(({ path }) => path),
        tempFiles: chosen.map(({ path, size }) => ({ path, size })),
      }
    }),
    chooseMessageFile: later('chooseMessageFile', ({ count }) => ({
      tempFiles: choose(count).map(({ file, path, size }) => ({
        path,
        size,
        name: file.name,
        type: 'file',
        time: Math.floor(Date.now() / 1000),
      })),
    })),
    previewImage: later('previewImage', () => undefined),
    openDocument: later('openDocument', ({ filePath }) => void files.at(String(filePath))),
  }
}

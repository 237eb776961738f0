/**
 * Builds the items of `downloadMany` that download the files of fields into one folder. @since
 * 0.1.0
 */
import { option as O } from 'fp-ts'
import { folderSink } from '../../../transfer/node/folderSink.js'
import type { Field } from '../../results/resultRoutes.js'
import type { DownloadItem } from '../downloadMany.js'
import { targetNames } from '../fileNames.js'

/**
 * Returns an item for each field that has a file, with the path that `targetNames` returns.
 * @since 0.1.0
 */
export const downloadsInto = (folder: string, fields: ReadonlyArray<Field>): ReadonlyArray<DownloadItem> =>
  targetNames(fields).flatMap((name, index) => {
    const field = fields[index]
    return O.isNone(name) || field === undefined ? [] : [{ field, sink: folderSink(folder, name.value) }]
  })

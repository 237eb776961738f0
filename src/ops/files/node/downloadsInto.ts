/** The targets of many fields in one folder. @since 0.1.0 */
import { option as O } from 'fp-ts'
import { folderSink } from '../../../transfer/node/folderSink.js'
import { type Field } from '../../results/resultRoutes.js'
import { type DownloadItem } from '../downloadMany.js'
import { targetNames } from '../fileNames.js'

/**
 * The items for `downloadMany` that bring the files of these fields into a folder, under the names
 * that `targetNames` gives. Skips fields without a file.
 * @since 0.1.0
 */
export const downloadsInto = (folder: string, fields: ReadonlyArray<Field>): ReadonlyArray<DownloadItem> =>
  targetNames(fields).flatMap((name, index) => {
    const field = fields[index]
    return O.isNone(name) || field === undefined ? [] : [{ field, sink: folderSink(folder, name.value) }]
  })

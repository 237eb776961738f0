/** Packages that only generating needs: who installs without optional packages has none of them. */
import { codegenError } from './refuse.js'

/** The package that is being loaded, or an error that says how to get it. */
export const installed = async <A>(loading: Promise<A>, packages: string): Promise<A> =>
  loading.catch((thrown: NodeJS.ErrnoException) => {
    throw thrown.code === 'ERR_MODULE_NOT_FOUND'
      ? codegenError(`this needs packages that are not installed: npm install ${packages}`)
      : thrown
  })

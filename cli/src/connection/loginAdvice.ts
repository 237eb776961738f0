/** What a shell user does about a missing or rejected token. Pure. */
import { either as E } from 'fp-ts'
import { loginLine, profileName } from './Profile.js'

export const loginAdvice = (
  profile: string | undefined,
  variables: NodeJS.ProcessEnv,
): { readonly logIn: string; readonly forbidden: string } => {
  const name = profileName(profile, variables)
  const login = E.isRight(name) ? loginLine(name.right) : 'pangea login'
  const hasToken = (variables['PANGEA_TOKEN'] ?? '').trim() !== ''
  return {
    logIn: hasToken ? `Correct PANGEA_TOKEN, or unset it and run ${login}.` : `Run ${login}.`,
    forbidden: `Check pangea whoami, or ask a member of the organization.`,
  }
}

/** Creates a certificate authority, and a certificate for servers on loopback, with `openssl`. */
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface CertificateAuthority {
  /**
   * The certificate that clients trust: for `NODE_EXTRA_CA_CERTS`, `curl --cacert`, `rclone
   * --ca-cert`.
   */
  readonly caPath: string
  readonly keyPath: string
  readonly certPath: string
}

const run = promisify(execFile)
const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']

/** Returns the files that `makeCertificateAuthority` created in a folder. */
export const authorityIn = (folder: string): CertificateAuthority => ({
  caPath: join(folder, 'ca.pem'),
  keyPath: join(folder, 'server.key'),
  certPath: join(folder, 'server.pem'),
})

export const makeCertificateAuthority = async (folder: string): Promise<CertificateAuthority> => {
  const { caPath, keyPath, certPath } = authorityIn(folder)
  const [caKey, request, extensions] = ['ca.key', 'server.csr', 'server.ext'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  await writeFile(extensions, 'subjectAltName=IP:127.0.0.1,DNS:localhost\n')
  const ca = ['-x509', ...newKey, '-subj', '/CN=One run', '-days', '2']
  await run('openssl', ['req', ...ca, '-keyout', caKey, '-out', caPath])
  await run('openssl', ['req', ...newKey, '-subj', '/CN=127.0.0.1', '-keyout', keyPath, '-out', request])
  const signing = ['-CA', caPath, '-CAkey', caKey, '-CAcreateserial', '-days', '2', '-extfile', extensions]
  await run('openssl', ['x509', '-req', '-in', request, ...signing, '-out', certPath])
  return { caPath, keyPath, certPath }
}

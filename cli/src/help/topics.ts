/** The topics of `pangea help TOPIC`, which are also sections of the man page. Pure. */
import { exitCodeTable } from './exitCodeTable.js'

/** A paragraph, a list of terms with their meanings, or lines of a shell. */
export type Block =
  | string
  | { readonly terms: ReadonlyArray<readonly [term: string, meaning: string]> }
  | { readonly lines: ReadonlyArray<string> }

export interface Topic {
  /** One line for lists of topics, in lower case, without a full stop. */
  readonly summary: string
  readonly blocks: ReadonlyArray<Block>
}

export const topics: Readonly<Record<string, Topic>> = {
  formats: {
    summary: 'tables, JSON, CSV and TSV, and what stays the same between versions',
    blocks: [
      'Results go to standard output; progress, notices and errors go to standard error. On a terminal a listing is an aligned table, and in a pipe it is TSV with a header.',
      {
        terms: [
          ['--format table', 'aligned columns, for people; its layout may change'],
          ['--format json', 'one array for a listing, one object for everything else; --json is the same'],
          ['--format ndjson', 'one JSON object a line'],
          ['--format csv', 'RFC 4180, with a header; nested values as JSON'],
          ['--format tsv', 'the same with tabs'],
        ],
      },
      'The help of a command lists its columns or members. Their names and types stay the same within a major version; new ones may be added at the end. --quiet prints no progress and no notices, and --verbose prints every request. --no-color and NO_COLOR=1 switch colors off.',
    ],
  },
  'exit-codes': {
    summary: 'what the exit code of a command means',
    blocks: [
      { terms: exitCodeTable.map(([code, meaning]) => [String(code), meaning]) },
      'A script can log in again after 4, and run an interrupted command again after 130 and 143: see pangea help resuming.',
    ],
  },
  environment: {
    summary: 'the variables that commands read',
    blocks: [
      'Variables win over profiles. A blank PANGEA_ENDPOINT, PANGEA_TOKEN, PANGEA_USER, PANGEA_PASS or PANGEA_PROFILE is an error: unset it.',
      {
        terms: [
          ['PANGEA_ENDPOINT', 'the server, for example https://pangeabio.io'],
          ['PANGEA_TOKEN', 'the token to send'],
          ['PANGEA_USER, PANGEA_PASS', 'log in with this e-mail address and password for one command; both or none'],
          ['PANGEA_PROFILE', 'the profile to use, if --profile is not given'],
          ['PANGEA_KEYCHAIN', 'off stores tokens in files instead of the system keychain'],
          [
            'PANGEA_S3_KEY, PANGEA_S3_SECRET',
            'the key that pangea create bucket stores; PANGEA_S3_KEY if --access-key is not given',
          ],
          ['PANGEA_API_CACHE_DIR', 'the folder for cached responses and the state of interrupted transfers'],
          ['USE_PANGEA_CACHE', 'false switches the cache off'],
          ['XDG_CONFIG_HOME, XDG_CACHE_HOME', 'the folders that contain the folders of profiles and of the cache'],
          ['HTTPS_PROXY, HTTP_PROXY, NO_PROXY', 'a proxy, and the hosts that bypass it'],
          ['NODE_EXTRA_CA_CERTS', 'a file with more certificate authorities'],
          ['NO_COLOR', '1 switches colors off'],
        ],
      },
    ],
  },
  references: {
    summary: 'how to name organizations, groups and samples',
    blocks: [
      'A resource is named by its path of names, or by its uuid. The names of a group are those of its organization and its own; a library is a group that owns samples.',
      {
        lines: [
          'pangea list samples Lab Subway',
          'pangea list samples Lab 2a8f0f6c-5b6e-4b44-9d1e-7f3f54c1a9d0',
          'pangea list samples 2a8f0f6c-5b6e-4b44-9d1e-7f3f54c1a9d0',
        ],
      },
      "Put names with spaces or other special characters in quotes: 'My Lab'. Names match without regard to case. Put -- before a name that starts with a dash: pangea list samples -- Lab -9.",
    ],
  },
  profiles: {
    summary: 'logins to several servers or accounts, and where tokens are stored',
    blocks: [
      'A profile is a login under a name: a server, an e-mail address and a token. Without a name, commands use the profile default.',
      {
        lines: [
          'pangea login',
          'pangea login --profile lab --endpoint https://pangea.example.org',
          'pangea list orgs --profile lab',
          'PANGEA_PROFILE=lab pangea whoami',
          'pangea list profiles',
        ],
      },
      "The token goes to the system's keychain (macOS Keychain, Windows Credential Manager, or the Secret Service of a Linux desktop) where that works, else to a file that only you can read: profile-NAME.json in ~/.config/pangea, ~/Library/Preferences/pangea or %APPDATA%\\pangea\\Config. PANGEA_KEYCHAIN=off always uses the file.",
      'PANGEA_ENDPOINT, PANGEA_TOKEN, PANGEA_USER and PANGEA_PASS win over a profile. The token of a profile is only sent to the server that issued it: with another PANGEA_ENDPOINT, requests are anonymous, and a notice says so.',
      'A server has one token for each user. pangea logout therefore ends it everywhere; pangea logout --local only removes it from this computer.',
    ],
  },
  resuming: {
    summary: 'what to do after an interruption',
    blocks: [
      'Run the same command again. Ctrl-C stops a command within a second; a second Ctrl-C stops it at once.',
      {
        terms: [
          ['uploads', 'a large file resumes where it stopped, from any folder, as long as it does not change'],
          [
            'downloads',
            'files that match are kept, and a partial file resumes; a file appears under its name once it is complete and verified',
          ],
          ['piped input', 'cannot be resumed: run it again from the start'],
        ],
      },
      'The state of interrupted transfers is in the cache folder: pangea cache path prints it.',
    ],
  },
}

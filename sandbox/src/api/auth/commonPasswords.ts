/** Common passwords: some of the twenty thousand that the real server rejects. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `00000000 1111 11111 111111 1111111 11111111 112233 11223344 121212 123123 123123123 123321 1234 12341234 12345 123456
  1234567 12345678 123456789 1234567890 123456a 123abc 123qwe 131313 147258369 1q2w3e 1q2w3e4r 1q2w3e4r5t 1qaz2wsx
  20202020 222222 333333 55555 555555 654321 666666 7777777 87654321 88888888 987654321 aaaaaa aaaaaaaa abc123 abcd1234
  abcdef abcdefg access admin admin123 adminadmin administrator alexander amanda andrea andrew angel asdf1234 asdfasdf
  asdfgh asdfghjk asdfghjkl ashley austin azerty bailey baseball baseball1 basketball batman biteme blink182 butterfly
  changeme charlie cheese chelsea chocolate computer cookie corvette dallas daniel danielle default diamond dragon
  elephant explorer family ferrari flower football football1 forever freedom friends garfield george ginger golden
  golfer gfhjkm google guitar hannah harley hello hello123 hello1234 helpme hockey hunter hunter2 iloveyou iloveyou1
  internet jackson jasmine jennifer jessica jordan jordan23 joshua justin killer letmein letmein1 letmein123 liverpool
  london lovely maggie manchester master matrix matthew maverick mercedes merlin michael michelle midnight monkey
  monkey123 mustang nicholas nicole november orange p@ssw0rd pa55word pass pass1234 passw0rd password password1
  password12 password123 patrick pepper phoenix pokemon princess purple q1w2e3r4 qazwsx qazwsxedc qwe123 qweasdzxc qwer1234
  qwert qwerty qwerty1 qwerty12 qwerty123 qwertyui qwertyuiop rainbow richard robert samantha samsung secret secret123
  shadow silver snoopy soccer sparky spiderman starwars startrek steelers summer sunshine sunshine1 superman superman1
  taylor tennis test test123 test1234 testing testtest thomas thunder tigger trustno1 victoria welcome welcome1
  welcome123 whatever william winner winston xxxxxxxx yamaha yankees zaq12wsx zxcvbn zxcvbnm zxcvbnm1`.split(/\s+/),
)

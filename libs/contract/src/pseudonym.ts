import type { Bilingual, Language } from '@timeslice/engine';

/** What somebody is called: the nickname, or where names are hidden the number of a pseudonym, which is read in either language. */
export type ShownName = string | number;

/** People of computing and mathematics, and how Korean spells them. */
const people = `
Ada Lovelace, 에이다 러브레이스
Adele Goldberg, 아델 골드버그
Agner Erlang, 아그너 얼랑
Al-Khwarizmi, 알콰리즈미
Alan Kay, 앨런 케이
Alan Turing, 앨런 튜링
Allen Newell, 앨런 뉴얼
Alonzo Church, 알론조 처치
Amir Pnueli, 아미르 프누엘리
Andrew Yao, 앤드루 야오
Andrey Kolmogorov, 안드레이 콜모고로프
Annie Easley, 애니 이즐리
Archimedes, 아르키메데스
Arthur Cayley, 아서 케일리
Aryabhata, 아리아바타
Augustus De Morgan, 오거스터스 드모르간
Barbara Liskov, 바버라 리스코프
Benoit Mandelbrot, 브누아 망델브로
Bernhard Riemann, 베른하르트 리만
Blaise Pascal, 블레즈 파스칼
Brahmagupta, 브라마굽타
Butler Lampson, 버틀러 램프슨
Carl Gauss, 카를 가우스
Charles Babbage, 찰스 배비지
Choi Seok-jeong, 최석정
Claude Shannon, 클로드 섀넌
Dana Scott, 데이나 스콧
David Hilbert, 다비트 힐베르트
Dennis Ritchie, 데니스 리치
Diophantus, 디오판토스
Donald Knuth, 도널드 커누스
Dorothy Vaughan, 도러시 본
Douglas Engelbart, 더글러스 엥겔바트
Edgar Codd, 에드거 코드
Edmund Clarke, 에드먼드 클라크
Edsger Dijkstra, 에츠허르 데이크스트라
Emil Post, 에밀 포스트
Emmy Noether, 에미 뇌터
Eratosthenes, 에라토스테네스
Euclid, 에우클레이데스
Évariste Galois, 에바리스트 갈루아
Fernando Corbató, 페르난도 코르바토
Fibonacci, 피보나치
Florence Nightingale, 플로렌스 나이팅게일
Frances Allen, 프랜시스 앨런
François Viète, 프랑수아 비에트
Frederick Brooks, 프레더릭 브룩스
Georg Cantor, 게오르크 칸토어
George Boole, 조지 불
Gladys West, 글래디스 웨스트
Gottfried Leibniz, 고트프리트 라이프니츠
Grace Hopper, 그레이스 호퍼
Haskell Curry, 해스켈 커리
Henri Poincaré, 앙리 푸앵카레
Herbert Simon, 허버트 사이먼
Hong Dae-yong, 홍대용
Hong Jeong-ha, 홍정하
Hua Luogeng, 화뤄겅
Hypatia, 히파티아
Isaac Newton, 아이작 뉴턴
Ivan Sutherland, 아이번 서덜랜드
Jakob Bernoulli, 야코프 베르누이
Jang Yeong-sil, 장영실
Jean Bartik, 진 바틱
Jim Gray, 짐 그레이
John Backus, 존 배커스
John McCarthy, 존 매카시
John Napier, 존 네이피어
John von Neumann, 존 폰 노이만
Joseph Fourier, 조제프 푸리에
Judea Pearl, 주디아 펄
Julia Robinson, 줄리아 로빈슨
Karen Spärck Jones, 캐런 스파크 존스
Katherine Johnson, 캐서린 존슨
Kathleen Booth, 캐슬린 부스
Ken Thompson, 켄 톰프슨
Kenneth Iverson, 케네스 아이버슨
Kiyosi Itô, 이토 기요시
Konrad Zuse, 콘라트 추제
Kristen Nygaard, 크리스텐 뉘고르
Kurt Gödel, 쿠르트 괴델
Leonhard Euler, 레온하르트 오일러
Leslie Lamport, 레슬리 램포트
Liu Hui, 유휘
Lynn Conway, 린 콘웨이
Manuel Blum, 마누엘 블럼
Margaret Hamilton, 마거릿 해밀턴
Maria Agnesi, 마리아 아녜시
Martin Hellman, 마틴 헬먼
Marvin Minsky, 마빈 민스키
Mary Cartwright, 메리 카트라이트
Mary Jackson, 메리 잭슨
Mary Somerville, 메리 서머빌
Maryam Mirzakhani, 마리암 미르자하니
Maurice Wilkes, 모리스 윌크스
Michael Rabin, 마이클 라빈
Nam Byeong-gil, 남병길
Niels Abel, 닐스 아벨
Niklaus Wirth, 니클라우스 비르트
Olga Taussky, 올가 타우스키
Omar Khayyam, 오마르 하이얌
Park Yul, 박율
Paul Erdős, 폴 에르되시
Per Brinch Hansen, 페르 브린크 한센
Peter Naur, 페테르 나우르
Pierre de Fermat, 피에르 드 페르마
Pythagoras, 피타고라스
Radia Perlman, 라디아 펄먼
René Descartes, 르네 데카르트
Richard Hamming, 리처드 해밍
Richard Karp, 리처드 카프
Robert Tarjan, 로버트 타잔
Robin Milner, 로빈 밀너
Rózsa Péter, 로저 페테르
Seki Takakazu, 세키 다카카즈
Shafi Goldwasser, 샤피 골드와서
Shiing-Shen Chern, 천싱선
Sofya Kovalevskaya, 소피야 코발렙스카야
Sophie Germain, 소피 제르맹
Sophie Wilson, 소피 윌슨
Srinivasa Ramanujan, 스리니바사 라마누잔
Stephen Cook, 스티븐 쿡
Stephen Kleene, 스티븐 클레이니
Thomas Bayes, 토머스 베이즈
Tim Berners-Lee, 팀 버너스리
Tony Hoare, 토니 호어
Vint Cerf, 빈트 서프
Whitfield Diffie, 휫필드 디피
Yi Im-hak, 이임학
Yi Sun-ji, 이순지
Zhu Shijie, 주세걸
Zu Chongzhi, 조충지
`
  .trim()
  .split('\n')
  .map((line): Bilingual => {
    const [en = '', ko = ''] = line.split(', ');
    return { ko, en };
  });

/** So many pseudonyms are names as they are; those after them carry a number. */
export const PSEUDONYMS = people.length;

/** From 0, every number another: Ada Lovelace, ... Ada Lovelace 2, ... */
export function pseudonym(number: number): Bilingual {
  const round = Math.floor(number / PSEUDONYMS);
  const person = people[number % PSEUDONYMS];
  if (!person) throw new RangeError(`${number} is no pseudonym.`);
  return round === 0 ? person : { ko: `${person.ko} ${round + 1}`, en: `${person.en} ${round + 1}` };
}

export const nameIn = (name: ShownName, language: Language): string =>
  typeof name === 'number' ? pseudonym(name)[language] : name;

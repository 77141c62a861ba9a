/** The fractional parts of the square roots (initial state) and cube roots (constants) of the first primes, 32 bits. */
const { initial, constants } = (() => {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < 64; candidate++) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  const fraction = (value: number) => Math.floor((value - Math.floor(value)) * 2 ** 32);
  return {
    initial: primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime))),
    constants: primes.map((prime) => fraction(Math.cbrt(prime))),
  };
})();

const turnRight = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** SHA-256 of bytes, 32 bytes (FIPS 180-4): what the computer's own does, where no computer may be known. */
export function sha256Bytes(bytes: Uint8Array): Uint8Array {
  const message = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setUint32(message.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(message.length - 4, bytes.length << 3);
  const state = Uint32Array.from(initial);
  for (let block = 0; block < message.length; block += 64) digest(state, view, block);
  const digestView = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => {
    digestView.setUint32(index * 4, word);
  });
  return new Uint8Array(digestView.buffer);
}

function digest(state: Uint32Array, message: DataView, block: number): void {
  const schedule = new Uint32Array(64);
  for (let t = 0; t < 64; t++) {
    if (t < 16) {
      schedule[t] = message.getUint32(block + 4 * t);
      continue;
    }
    const [late, early] = [schedule[t - 2]!, schedule[t - 15]!];
    const lateMix = turnRight(late, 17) ^ turnRight(late, 19) ^ (late >>> 10);
    const earlyMix = turnRight(early, 7) ^ turnRight(early, 18) ^ (early >>> 3);
    schedule[t] = lateMix + schedule[t - 7]! + earlyMix + schedule[t - 16]!;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let t = 0; t < 64; t++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const sigmaE = turnRight(e, 6) ^ turnRight(e, 11) ^ turnRight(e, 25);
    const sigmaA = turnRight(a, 2) ^ turnRight(a, 13) ^ turnRight(a, 22);
    const first = (h + sigmaE + choice + constants[t]! + schedule[t]!) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + sigmaA + majority) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = state[index]! + word;
  });
}

/** Passes on a value if the last one passed on is at least `intervalMs` old; others are dropped. */
export function atMostEvery<Value>(intervalMs: number, pass: (value: Value) => void): (value: Value) => void {
  let passedAt = Number.NEGATIVE_INFINITY;
  return (value) => {
    const now = performance.now();
    if (now - passedAt < intervalMs) return;
    passedAt = now;
    pass(value);
  };
}

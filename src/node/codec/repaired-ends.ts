/** How many zeros a scan's own last bytes may be: its longest code has 32 bits. */
const maxOwnZeros = 5;

const endOfImage = [0xff, 0xd9];

/**
 * The JPEG-LS stream again, ended as CharLS wants it: the end marker right behind the scan's last byte. Some writers
 * leave the marker out or pad the scan with zeros before it; which zeros are padding shows when one decodes, since a
 * scan has to be used up to its end exactly.
 */
export function* repairedEnds(stream: Uint8Array): Generator<Uint8Array> {
  const marker = lastMarker(stream);
  const scanEnd = marker ?? stream.length;
  let end = scanEnd;
  while (end > 0 && stream[end - 1] === 0) end--;
  const most = Math.min(scanEnd, end + maxOwnZeros);
  for (let kept = end; kept <= most; kept++) {
    const repaired = new Uint8Array(kept + 2);
    repaired.set(stream.subarray(0, kept));
    repaired.set(endOfImage, kept);
    yield repaired;
  }
}

/** Where the end marker is; a scan cannot contain its bytes, since a bit 0 follows each FF (ISO 14495-1 A.1). */
function lastMarker(stream: Uint8Array): number | undefined {
  for (let at = stream.length - 2; at >= 0; at--) {
    if (stream[at] === endOfImage[0] && stream[at + 1] === endOfImage[1]) return at;
  }
  return undefined;
}

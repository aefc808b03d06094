// Packs bytes with Python's own lzma.
import { execFileSync } from 'node:child_process';

// Its .lzma files do not tell their length and end with a mark, which a page's module does not; a
// chunk of LZMA2 is the same without either, after six bytes of its own.
const script = `
import lzma, sys
own = {"id": lzma.FILTER_LZMA2, "preset": 9, "lc": 3, "lp": 0, "pb": 0, "dict_size": 1 << 23}
rest = sys.stdin.buffer.read()
while rest:
    end = 4 + int.from_bytes(rest[:4], "little")
    whole, rest = rest[4:end], rest[end:]
    chunk = lzma.compress(whole, lzma.FORMAT_RAW, filters=[own])
    count = 1 + ((chunk[0] & 31) << 16 | chunk[1] << 8 | chunk[2])
    packed = 1 + (chunk[3] << 8 | chunk[4])
    assert chunk[0] >= 0xE0 and chunk[5] == 3 and count == len(whole), len(whole)
    assert chunk[6 + packed:] == b"\\0", len(whole)
    said = b"\\3" + (1 << 23).to_bytes(4, "little") + count.to_bytes(8, "little")
    said += chunk[6:6 + packed]
    sys.stdout.buffer.write(len(said).to_bytes(4, "little") + said)
`;

/** Each of the arrays of bytes as a .lzma file that tells its length. */
export function packedByPython(whole) {
  const input = Buffer.concat(whole.flatMap((bytes) => {
    const count = Buffer.alloc(4);
    count.writeUInt32LE(bytes.length);
    return [count, bytes];
  }));
  const said = execFileSync('python3', ['-c', script], { input, maxBuffer: 1 << 28 });
  const packed = [];
  for (let at = 0; at < said.length;) {
    const end = at + 4 + said.readUInt32LE(at);
    packed.push(new Uint8Array(said.subarray(at + 4, end)));
    at = end;
  }
  return packed;
}

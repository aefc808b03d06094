// Packs bytes with Python's own lzma, and unpacks them.
import { execFileSync } from 'node:child_process';

const opening = `
import lzma, sys
given, rest = [], sys.stdin.buffer.read()
while rest:
    end = 4 + int.from_bytes(rest[:4], "little")
    given.append(rest[4:end])
    rest = rest[end:]
def say(said):
    sys.stdout.buffer.write(len(said).to_bytes(4, "little") + said)
`;

// Its .lzma files do not tell their length and end with a mark, which a page's module does not; a
// chunk of LZMA2 is the same without either, after six bytes of its own.
const packs = `
own = {"id": lzma.FILTER_LZMA2, "preset": 9, "lc": 3, "lp": 0, "pb": 0, "dict_size": 1 << 23}
for whole in given:
    chunk = lzma.compress(whole, lzma.FORMAT_RAW, filters=[own])
    count = 1 + ((chunk[0] & 31) << 16 | chunk[1] << 8 | chunk[2])
    packed = 1 + (chunk[3] << 8 | chunk[4])
    assert chunk[0] >= 0xE0 and chunk[5] == 3 and count == len(whole), len(whole)
    assert chunk[6 + packed:] == b"\\0", len(whole)
    head = b"\\3" + (1 << 23).to_bytes(4, "little") + count.to_bytes(8, "little")
    say(head + chunk[6:6 + packed])
`;

const unpacks = `
for packed in given:
    reader = lzma.LZMADecompressor(lzma.FORMAT_ALONE)
    try:
        said = reader.decompress(packed)
        say(b"+" + said if reader.eof and not reader.unused_data else b"-")
    except (lzma.LZMAError, EOFError):
        say(b"-")
`;

/** Runs a script that takes each of the arrays of bytes, and says as many. */
function run(script, arrays) {
  const input = Buffer.concat(arrays.flatMap((bytes) => {
    const count = Buffer.alloc(4);
    count.writeUInt32LE(bytes.length);
    return [count, bytes];
  }));
  const said = execFileSync('python3', ['-c', opening + script], { input, maxBuffer: 1 << 29 });
  const all = [];
  for (let at = 0; at < said.length;) {
    const end = at + 4 + said.readUInt32LE(at);
    all.push(new Uint8Array(said.subarray(at + 4, end)));
    at = end;
  }
  if (all.length !== arrays.length) throw new Error('python3 said too little');
  return all;
}

/** Each as a .lzma file that tells its length. */
export const packedByPython = (arrays) => run(packs, arrays);

/** What Python gives back for each, or null where it refuses. */
export const unpackedByPython = (arrays) =>
  run(unpacks, arrays).map((said) => said[0] === 0x2b ? said.subarray(1) : null);

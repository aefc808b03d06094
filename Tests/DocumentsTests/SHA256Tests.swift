import Documents
import Testing

/// SHA-256 against published vectors and digests made by Python's hashlib.
@Suite("SHA-256")
struct SHA256Tests {
  struct Vector: Sendable, CustomTestStringConvertible {
    let name: String
    let message: String
    let digest: String

    init(_ name: String, _ message: String, _ digest: String) {
      (self.name, self.message, self.digest) = (name, message, digest)
    }

    var testDescription: String { name }
  }

  /// NIST's examples for FIPS 180-4 and, for nothing at all, its test vectors for bytes (SHAVS).
  static let vectors = [
    Vector(
      "nothing", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    Vector(
      "abc", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    Vector(
      "448 bits", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"),
    Vector(
      "896 bits",
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"),
    Vector(
      "a million times a", String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ]

  @Test("agrees with the published vectors", arguments: vectors)
  func published(vector: Vector) {
    #expect(SHA256.hexadecimal(of: Array(vector.message.utf8)) == vector.digest)
  }

  /// Where the padding just fits into a block, and just does not.
  ///
  /// made = lambda n: hashlib.sha256(bytes((i * i * 31 + 7) % 256 for i in range(n)))
  /// for n in 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 200: print(n, made(n).hexdigest())
  static let borders = [
    (1, "ca358758f6d27e6cf45272937977a748fd88391db679ceda7dc7bf1f005ee879"),
    (55, "ba72b631a449f5e9cecba446641468aeddc8e0bd8cfaa5e9a8d71f45383ad9b1"),
    (56, "2b5d2eeb83a8a189e5a2fa7a57d61e058cdb588cdd1a119fe5d2dd03b9de258b"),
    (57, "7dca1afbb80d3ea6d3db780f80f4cefeac23d3d5d73e00481d9ca12084edc1d4"),
    (63, "690385c150e7c6f162f4ad98bfa3b9e95c45e1f63c97cd9f3f0160fa8ec7c9b8"),
    (64, "f57f118edd5c39b84ba6f75b43aecd75a154546883fec88ecffba66d584354de"),
    (65, "5e0a2ce7f331b5aa86299fb95738bbf736af6004beb65a49d62a1495dd99ff49"),
    (119, "43035d61339e8962a19abfc1db0b01af9831be57a85124382481a684e6987f95"),
    (120, "9e47455afe648361c4855225b027f2acc6c90df278757f806c4c04d0f6750f96"),
    (128, "1861297ee10871f983b0edaadf6a3180925bb1e294ded135d3f6a95b9dbf961e"),
    (200, "aa509d36762b80be3829ee14840e2c8bc98ca5344ff0825f73854e0930bf13fd"),
  ]

  private func made(_ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(($0 * $0 * 31 + 7) % 256) }
  }

  @Test("agrees with hashlib either side of a block's end", arguments: borders)
  func blockBorders(length: Int, digest: String) {
    #expect(SHA256.hexadecimal(of: made(length)) == digest)
  }

  /// hashlib.sha256(b"".join(made(n).digest() for n in range(201))).hexdigest()
  @Test("agrees with hashlib on every length to 200 bytes")
  func everyLength() {
    #expect(
      SHA256.hexadecimal(of: (0...200).flatMap { SHA256.digest(of: made($0)) })
        == "54f3182fed214bd0e980b191cf744a68baefcb343e6edb9f6bb5db111c687c63")
  }

  /// Each message is made of the digest before it, so the last digest speaks for all.
  ///
  /// d = bytes(32)
  /// for n in range(1000): d = hashlib.sha256((d * 10)[: 32 + n % 257]).digest()
  /// print(hashlib.sha256(d).hexdigest())
  @Test("agrees with hashlib on a thousand messages that look random")
  func chain() {
    var digest = [UInt8](repeating: 0, count: 32)
    for round in 0..<1000 {
      let tenTimes = (0..<10).flatMap { _ in digest }
      digest = SHA256.digest(of: Array(tenTimes.prefix(32 + round % 257)))
    }
    #expect(
      SHA256.hexadecimal(of: digest)
        == "8f6e1c4456ab35102fc30a59fb0ac74280797be2173c963d9671db717bdb47c8")
  }
}

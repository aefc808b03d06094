/// What a name in a ZIP file is the name of.
enum ZipName {
  /// A file, with `/` between the folders it is in.
  case file(String)
  /// A folder, or what a Mac or another program writes for itself.
  case leftOut
  /// It leads out of the folder that the ZIP file stands for, or is no name.
  case unsafe

  /// Reads a name with `/` or, as some programs on Windows write it, `\` between folders.
  init(_ written: String) {
    let slash = UInt8(ascii: "/")
    let path = written.utf8.map { $0 == UInt8(ascii: "\\") ? slash : $0 }
    let parts = path.split(separator: slash).filter { !$0.elementsEqual(".".utf8) }
    if path.last == slash {
      self = .leftOut
    } else if parts.isEmpty || path.first == slash || parts.contains(where: Self.leadsOut)
      || path.contains(where: { $0 < 0x20 || $0 == 0x7F })
    {
      self = .unsafe
    } else if parts.contains(where: { $0.first == UInt8(ascii: ".") })
      || parts[0].elementsEqual("__MACOSX".utf8)
    {
      self = .leftOut
    } else {
      self = .file(String(decoding: Array(parts.joined(separator: [slash])), as: UTF8.self))
    }
  }

  /// True of the folder above and of a drive of Windows.
  private static func leadsOut(_ part: ArraySlice<UInt8>) -> Bool {
    part.elementsEqual("..".utf8) || part.dropFirst().first == UInt8(ascii: ":")
  }
}

extension ZipName {
  /// The text of a name: UTF-8 where it can be, whatever the file says, or else the old PC's letters.
  ///
  /// Source: APPNOTE.TXT, appendix D; Macs write UTF-8 without saying so.
  static func text(_ bytes: ArraySlice<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let letters = Array(codePage437.unicodeScalars)
    var text = String.UnicodeScalarView()
    for byte in bytes {
      text.append(byte < 0x80 ? Unicode.Scalar(byte) : letters[Int(byte) - 0x80])
    }
    return String(text)
  }

  /// The 128 characters above ASCII of IBM's code page 437.
  private static let codePage437 =
    "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
    + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}"
}

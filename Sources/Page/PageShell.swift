import Documents

/// The page as one file: its script and style, the module, and a council's own files.
///
/// The policy lets no connection be made, no other script or style run and nothing be fetched; the
/// script and the style are known by their digests.
public enum PageShell {
  /// - Parameters:
  ///   - module: the WebAssembly module, as `LZMA` makes its `ModuleStreams` shorter.
  ///   - council: what the page is for, such as `Sefton`; empty for any.
  ///   - files: the council's rates, rules, bands and terms.
  public static func bytes(module: [UInt8], council: String, files: [PageFile]) -> [UInt8] {
    let script = PageScript.text
    let style = PageStyle.text
    var baked = Records()
    baked.add("name", council)
    for file in files { baked.add("file:" + file.name, file.bytes) }
    let title = council.isEmpty ? "topup" : "topup: \(council)"
    let start: Markup = """
      \(opening)\
      <html lang="en-GB">
      <head>
      <meta charset="\(PageLetters.name)">
      <meta http-equiv="Content-Security-Policy" content="\(policy(script, style))">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <title>\(title)</title>
      <style>\(style)</style>
      </head>
      <body>
      <a class="skip" href="#desk">Skip to the desk</a>
      <header id="top"></header>
      <p id="fault" class="wrong" role="alert" hidden data-start="\(cannotStart)" \
      data-words="\(cannotWork)" data-unread="\(cannotRead)" data-kept="\(cannotOpen)"></p>
      <main id="desk" tabindex="-1"><p>Opening…</p></main>
      <p id="said" class="quiet" role="status"></p>
      <noscript><p class="wrong">\(needsScript)</p></noscript>
      <script type="text/plain" id="module">
      """
    let end: Markup = """
      </script>
      <script type="text/plain" id="council">\(Base64.text(baked.bytes))</script>
      <script>\(script)</script>
      </body>
      </html>

      """
    var page = PageLetters()
    page.add(start.text)
    page.add(module)
    page.add(end.text)
    return page.bytes
  }

  /// How every page starts, by which one is known for a page of topup's.
  public static let mark = Array(opening.text.utf8)
  private static let opening: Markup = "<!DOCTYPE html>\n<!-- A page of topup's. -->\n"

  private static func policy(_ script: Markup, _ style: Markup) -> String {
    func digest(_ markup: Markup) -> String {
      "'sha256-\(Base64.text(SHA256.digest(of: Array(markup.text.utf8))))'"
    }
    return "default-src 'none'; script-src \(digest(script)) 'wasm-unsafe-eval'; "
      + "style-src \(digest(style)); base-uri 'none'; form-action 'none'"
  }

  private static let cannotStart =
    "This browser cannot run the page: it needs Edge or Chrome 103, Firefox 113 or Safari 16.4, or "
    + "one that is newer."
  private static let cannotWork =
    "The page could not work with that last change, so its figures are as they were before it. What "
    + "you typed is still here, and nothing has left this computer. Write it another way, and go on."
  private static let cannotRead =
    "A file could not be read, and nothing was taken in. It may be open in another program, or kept "
    + "online: save a copy of it on this computer, and give that."
  private static let cannotOpen =
    "The work that this browser kept could not be opened, so the page starts afresh. It is kept "
    + "still: tick \"Keep my work\" only if you can do without it."
  private static let needsScript =
    "This page works its figures out in the browser, and scripts are switched off in it."
}

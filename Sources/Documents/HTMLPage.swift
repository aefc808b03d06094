/// One whole page that needs nothing beside itself: nothing is fetched from anywhere, and no script
/// runs but its own.
struct HTMLPage {
  var title: String
  var style: Markup
  var body: Markup
  /// What the page works without; empty for none.
  var script: Markup = ""

  /// The policy makes the browser refuse whatever the page might still be made to load or run.
  var bytes: [UInt8] {
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'\(scriptPolicy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(style)</style>
      </head>
      <body>
      \(body)\(scriptElement)</body>
      </html>

      """
    return Array(page.text.utf8)
  }

  /// One script is let run: the one with this digest, so that no other can.
  private var scriptPolicy: Markup {
    guard !script.text.isEmpty else { return "" }
    let digest = Base64.text(SHA256.digest(of: Array(script.text.utf8)))
    return "; script-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'"
  }

  private var scriptElement: Markup {
    script.text.isEmpty ? "" : "<script>\(script)</script>\n"
  }
}

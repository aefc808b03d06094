/// One whole page that needs nothing beside itself: no script, and nothing fetched from anywhere.
struct HTMLPage {
  var title: String
  var style: Markup
  var body: Markup

  /// The policy makes the browser refuse whatever the page might still be made to load.
  var bytes: [UInt8] {
    let page: Markup = """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(style)</style>
      </head>
      <body>
      \(body)</body>
      </html>

      """
    return Array(page.text.utf8)
  }
}

import Documents

/// Help in plain words, for somebody who has only the page.
enum PageHelp {
  static let markup: Markup = """
    <h1>Help</h1>
    <section><h2>What this page does</h2>
    <p>It works out what a school provides for each pupil with special educational needs, what the
    school meets, and the top-up that is sought. Nothing that you type or load leaves this computer.</p>
    </section>
    """
}

import Documents

/// Help in plain words, for somebody who has only the page.
enum PageHelp {
  static let markup: Markup = """
    <h1>Help</h1>
    <section><h2>What this page does</h2>
    <p>It works out what a school provides for each pupil with special educational needs, what the
    school meets, and the top-up that is sought. Each figure can be pressed to see how it was worked.
    Nothing that you type or load leaves this computer.</p></section>
    <section><h2>A school’s first application</h2>
    <ol>
    <li>At the School desk, write your school’s number and a pupil’s reference, and add the pupil. Or
    look at the sample first, and change it.</li>
    <li>Under Provision, write a line for each thing that is provided: what it is, which adult gives it,
    and the minutes a week. Of something that a group shares, say how many are in the group: each pupil
    is costed an equal part. Of something that is bought, write what it costs in a year.</li>
    <li>What it costs, what counts, what the school meets and the top-up sought stand above, and change
    as you type. What cannot be costed yet is said in red beside its field, with what to write.</li>
    <li>Fill in About the pupil, Outcomes and cycles, and The application’s words. Checks says what the
    council’s panel will look for and does not find.</li>
    <li>Print the application, and save everything as one file: open that file here another day, or send
    it as your council says.</li>
    </ol></section>
    <section><h2>A panel</h2>
    <p>Load the applications that schools sent, or the folder that the council keeps of them. Open a
    case, mark it, decide it and give the reason. Save decisions.csv and scores.csv: they hold all that
    was written here.</p></section>
    <section><h2>Council finance</h2>
    <p>Drop the returns of all schools, their folder or a ZIP file. Faults says which rows were left out
    of the totals, and what to write instead. What if tries a rule by a slider or a number. Save has
    every file that the command would write.</p></section>
    <section><h2>Keeping your work</h2>
    <p>Closing the page loses what was not saved to a file, unless you tick Keep my work in this browser.
    Do that only on a computer that is yours: the work is about children. What is kept is deleted when
    you take the tick away.</p></section>
    <section><h2>Keys</h2>
    <p>Tab goes from field to field, Enter presses, and Control with Z undoes. A block of cells copied
    from a spreadsheet can be pasted into a table: it fills the cells from the one you are in.</p></section>
    <section><h2>Words</h2>
    \(Glossary.markup(withFinance: true))</section>
    """
}

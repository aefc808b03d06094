import Borough
package import Costing
import Documents
import Returns
import Tables

/// Notes to paste in an email, one a school.
struct SchoolNotes: Sendable {
  private var bySchool: [SchoolNumber?: [Fault]] = [:]

  mutating func add(_ told: [SchoolFault]) {
    for one in told { bySchool[one.school, default: []].append(one.fault) }
  }

  /// - Parameter files: the run's, by name.
  func texts(_ council: Council, files: [String]) -> [(name: String, text: [UInt8])] {
    let named = bySchool.map { number, faults -> (name: String, text: [UInt8]) in
      let school = number.flatMap { council.schools.school($0)?.name } ?? ""
      let title = school.isEmpty ? number?.description ?? "No one school" : school
      let note = SchoolNote(school: title, faults: faults, files: files)
      return (
        "notes/\(number?.inAFileName ?? "no-one-school").txt", Array(note.text.utf8)
      )
    }
    return named.ordered { isBefore($0.name, $1.name) }
  }
}

extension SchoolNumber {
  /// `343-2001`: no stroke, which parts folders.
  package var inAFileName: String { description.split(separator: "/").joined(separator: "-") }
}

import Documents

/// What somebody fills in for one column of a file, and how it is asked.
struct FieldForm: Sendable {
  enum Kind: Sendable {
    case text, prose, number, money, date
    /// One of a short list; what is written that is not on it stays.
    case choice([Choice])
    /// Anything, with these to choose from.
    case suggestions([String])
  }

  struct Choice: Sendable {
    var code: String
    var label: String
  }

  var column: String
  var label: String
  var hint = ""
  var kind = Kind.text
  /// What the label is in the head of a table, where it is shorter.
  var short = ""

  init(
    _ column: String, _ label: String, _ kind: Kind = .text, short: String = "", hint: String = ""
  ) {
    self.column = column
    self.label = label
    self.hint = hint
    self.kind = kind
    self.short = short
  }

  var heading: String { short.isEmpty ? label : short }
}

/// One cell of a file as a field of the page: `provision/12/weeks`.
struct FieldPlace: Hashable, Sendable {
  /// The file's name without `.csv`.
  var file: String
  /// As the page counts rows, from 0.
  var row: Int
  var column: String

  init(_ file: String, _ row: Int, _ column: String) {
    (self.file, self.row, self.column) = (file, row, column)
  }

  /// - Parameter key: what `key` gave.
  init?(key: String) {
    let parts = key.split(separator: "/").map { String($0) }
    guard parts.count == 3, let row = Int(parts[1]) else { return nil }
    self.init(parts[0], row, parts[2])
  }

  var key: String { "\(file)/\(row)/\(column)" }
  var id: String { "\(file)-\(row)-\(column)" }
}

extension FieldForm {
  /// The field with its label, its hint, and room for what is wrong with it.
  func field(_ place: FieldPlace, _ text: String) -> Markup {
    let hintID = place.id + "-hint"
    let hint: Markup =
      self.hint.isEmpty ? "" : "<span class=\"hint\" id=\"\(hintID)\">\(self.hint)</span>"
    let described = (self.hint.isEmpty ? "" : hintID + " ") + place.id + "-error"
    return """
      <div class="field"><label for="\(place.id)">\(label)</label>\(hint)\
      <span class="error" id="\(place.id)-error"></span>\
      \(control(place, text, " aria-describedby=\"\(described)\""))</div>
      """
  }

  /// The same in a cell of a table, named for those who cannot see where it stands.
  ///
  /// - Parameter row: what the row is called.
  func cell(_ place: FieldPlace, _ text: String, row: String) -> Markup {
    let named: Markup = """
       aria-label="\(label), \(row)" aria-describedby="\(place.id)-error" data-block
      """
    return """
      \(control(place, text, named))<span class="error" id="\(place.id)-error"></span>
      """
  }

  private func control(_ place: FieldPlace, _ text: String, _ attributes: Markup) -> Markup {
    let common: Markup = "id=\"\(place.id)\" data-edit=\"\(place.key)\"\(attributes)"
    switch kind {
    case .prose: return "<textarea \(common)>\n\(field: text)</textarea>"
    case .choice(let choices): return select(choices, text, common)
    case .suggestions(let words):
      return """
        <input type="text" class="w-l" \(common) value="\(field: text)" \
        list="\(place.id)-list" autocomplete="off"><datalist id="\(place.id)-list">\
        \(Markup(words) { "<option value=\"\(field: $0)\"></option>" })</datalist>
        """
    case .money:
      return """
        <span class="money"><span aria-hidden="true">£</span>\
        <input type="text" class="w-s" \(common) value="\(field: text)" autocomplete="off"></span>
        """
    case .number, .date:
      return
        "<input type=\"text\" class=\"w-m\" \(common) value=\"\(field: text)\" autocomplete=\"off\">"
    case .text:
      return
        "<input type=\"text\" class=\"w-l\" \(common) value=\"\(field: text)\" autocomplete=\"off\">"
    }
  }

  private func select(_ choices: [Choice], _ text: String, _ common: Markup) -> Markup {
    let written = text.lowercased()
    var all = [Choice(code: "", label: "")] + choices
    if !all.contains(where: { $0.code.lowercased() == written }) {
      all.append(Choice(code: text, label: text))
    }
    return """
      <select \(common)>\(Markup(all) { choice in
        let isChosen = choice.code.lowercased() == written
        return """
          <option value="\(field: choice.code)"\(.when(isChosen, " selected"))>\(choice.label)</option>
          """
      })</select>
      """
  }
}

/// A button: what it says, and what pressing it is called.
struct PageButton {
  enum Look { case usual, main, plain }

  var key: String
  var words: String
  /// What it acts on, for those who cannot see where it stands.
  var about = ""
  var look = Look.usual

  init(_ key: String, _ words: String, about: String = "", _ look: Look = .usual) {
    (self.key, self.words, self.about, self.look) = (key, words, about, look)
  }

  var markup: Markup {
    let kind: Markup =
      look == .main ? " class=\"main\"" : look == .plain ? " class=\"plain\"" : ""
    let more: Markup = about.isEmpty ? "" : "<span class=\"quiet\"> \(about)</span>"
    return """
      <button type="button" id="press-\(id)" data-press="\(key)"\(kind)>\(words)\(more)</button>
      """
  }

  private var id: String { key.split(separator: " ").joined(separator: "-") }

  /// A button that lets files be chosen.
  static func files(
    _ key: String, _ words: String, accept: String = ".csv,.zip,.json", isFolder: Bool = false,
    _ look: Look = .usual
  ) -> Markup {
    let folder: Markup = isFolder ? " webkitdirectory" : " accept=\"\(accept)\""
    return """
      <label class="file\(.when(look == .main, " main"))">\(words)\
      <input type="file" id="give-\(key)\(.when(isFolder, "-folder"))" data-give="\(key)" \
      multiple\(folder)></label>
      """
  }
}
